package org.mayday.wsman.amt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Says in words what the audit log reports (Intel AMT Implementation and Reference Guide, "Event
 * Groups and Event IDs").
 */
public final class AuditWords {
  private static final Properties EVENTS = load();

  private AuditWords() {}

  /** The part of the firmware that wrote it. */
  public static String application(int application) {
    return EVENTS.getProperty(String.valueOf(application), "application " + application);
  }

  /** What happened. */
  public static String event(int application, int event) {
    return EVENTS.getProperty(application + "." + event, "event " + event);
  }

  /** What belongs to it, in words; empty for nothing. */
  public static String details(AuditRecord entry) {
    return AuditDetails.of(entry.application(), entry.event(), entry.extendedData());
  }

  private static Properties load() {
    try (InputStream in = AuditWords.class.getResourceAsStream("audit-events.properties")) {
      if (in == null) {
        throw new IllegalStateException("The words of the audit log are missing");
      }
      Properties events = new Properties();
      events.load(in);
      return events;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
