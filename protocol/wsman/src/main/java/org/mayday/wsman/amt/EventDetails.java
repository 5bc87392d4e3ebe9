package org.mayday.wsman.amt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Says in words from where a record of the event log comes and what exactly it reports (IPMI 2.0,
 * tables 42-3 and 43-13; IPMI Platform Event Trap Format 1.0).
 */
public final class EventDetails {
  private static final Properties WORDS = load();
  private static final int SECURITY_VIOLATION = 6;
  private static final int PHYSICAL_SECURITY = 5;
  private static final int FIRMWARE_PROGRESS = 15;
  private static final int WATCHDOG = 18;
  private static final int BOOT_ERROR = 30;
  private static final int SYSTEM_STOPPED = 32;
  private static final int BOOT_FAILURE = 35;
  private static final int PLATFORM_ALERT = 36;
  private static final int FIRMWARE_STARTED = 37;
  private static final int BIOS = 34;
  private static final String STARTED = "System firmware started; at least one processor runs";
  private static final int INTEL_OEM = 0xAA;
  private static final int INVALID = 0xEB;

  private EventDetails() {}

  /** The part of the PC that is concerned. */
  public static String source(EventLogRecord entry) {
    return WORDS.getProperty("entity." + entry.entity(), "entity " + entry.entity());
  }

  /** What happened. */
  public static String message(EventLogRecord entry) {
    if (entry.isUserRequestForRemoteConnection()) {
      return "User request for remote connection";
    }
    byte[] data = HexFormat.of().parseHex(entry.eventData());
    return switch (entry.sensorType()) {
      case PHYSICAL_SECURITY ->
          entry.eventOffset() == 0 || entry.eventOffset() == 2
              ? "Case opened"
              : EventWords.of(entry);
      case SECURITY_VIOLATION ->
          "Authentication failed %d times; the PC may be under attack".formatted(count(data));
      case FIRMWARE_PROGRESS -> firmware(entry, data);
      case WATCHDOG ->
          Byte.toUnsignedInt(data[0]) == INTEL_OEM
              ? "Watchdog of a program: " + entry.eventData()
              : EventWords.of(entry);
      case BOOT_ERROR -> "No bootable medium";
      case SYSTEM_STOPPED -> "Operating system locked up, or power was interrupted";
      case BOOT_FAILURE -> "System boot failure";
      case PLATFORM_ALERT -> entry.entity() == BIOS ? STARTED : EventWords.of(entry);
      case FIRMWARE_STARTED -> STARTED;
      default -> EventWords.of(entry);
    };
  }

  private static String firmware(EventLogRecord entry, byte[] data) {
    int code = Byte.toUnsignedInt(data[1]);
    if (Byte.toUnsignedInt(data[0]) == INVALID) {
      return "Firmware progress without a valid code";
    }
    return entry.eventOffset() == 0
        ? "Firmware error: " + WORDS.getProperty("error." + code, "code " + code)
        : "Firmware: " + WORDS.getProperty("progress." + code, "code " + code);
  }

  private static int count(byte[] data) {
    return Byte.toUnsignedInt(data[1]) | Byte.toUnsignedInt(data[2]) << 8;
  }

  private static Properties load() {
    try (InputStream in = EventDetails.class.getResourceAsStream("platform-events.properties")) {
      if (in == null) {
        throw new IllegalStateException("The words of the event log are missing");
      }
      Properties words = new Properties();
      words.load(in);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
