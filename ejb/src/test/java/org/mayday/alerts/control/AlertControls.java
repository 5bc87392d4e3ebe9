package org.mayday.alerts.control;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.Alert;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.schema.TestDatabase;

/** The alerts' controls without a server, and events in the words of firmware. */
public final class AlertControls {
  static final AlertSettings SETTINGS =
      new AlertSettings(
          Duration.ofMinutes(10),
          Duration.ofMinutes(1),
          5,
          100,
          Duration.ofDays(180),
          Duration.ofDays(14));

  private static final String FRAME =
      "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'"
          + " xmlns:a='http://schemas.xmlsoap.org/ws/2004/08/addressing'><s:Header>"
          + "<a:Action>http://schemas.dmtf.org/wbem/wsman/1/wsman/Event</a:Action></s:Header>"
          + "<s:Body><CIM_AlertIndication>%s</CIM_AlertIndication></s:Body></s:Envelope>";

  public final AlertDesk desk;
  public final EventDesk events;
  public final AlertSearch search;
  final AlertTrim trim;
  private final TestAnnouncements announcements;
  private final Clock clock;

  public AlertControls(
      TestDatabase database,
      TestAnnouncements announcements,
      PlatformDirectory directory,
      Callers callers,
      Clock clock) {
    this.announcements = announcements;
    this.clock = clock;
    HeardEvents heard = new HeardEvents(database.entityManager());
    desk =
        new AlertDesk(
            database.entityManager(), new AlertNews(announcements.announcer), SETTINGS, clock);
    search = new AlertSearch(database.entityManager());
    events = new EventDesk(heard, desk, directory, callers, SETTINGS);
    trim = new AlertTrim(database.entityManager(), heard, SETTINGS, clock);
  }

  /** An event as it is posted, with these arguments. */
  public static byte[] event(String messageId, @Nullable String time, String... arguments) {
    StringBuilder body = new StringBuilder("<MessageID>" + messageId + "</MessageID>");
    for (String argument : arguments) {
      body.append("<MessageArguments>").append(argument).append("</MessageArguments>");
    }
    if (time != null) {
      body.append("<IndicationTime><Datetime>").append(time).append("</Datetime></IndicationTime>");
    }
    body.append("<PerceivedSeverity>3</PerceivedSeverity>");
    return FRAME.formatted(body).getBytes(StandardCharsets.UTF_8);
  }

  /** It comes through a tunnel. */
  public void throughTunnel(UUID pc, UUID tunnel, byte[] content) {
    hear(incoming(UUID.randomUUID(), pc, tunnel, Incoming.Form.EVENT, content));
  }

  /** It comes from inside the company network. */
  public void fromInside(UUID pc, byte[] content) {
    hear(incoming(UUID.randomUUID(), pc, null, Incoming.Form.EVENT, content));
  }

  void hear(Incoming incoming) {
    announcements.runInNew(() -> events.hear(incoming));
  }

  Incoming incoming(UUID id, UUID pc, @Nullable UUID tunnel, Incoming.Form form, byte[] content) {
    String address = tunnel == null ? "10.1.2.3" : "mps:9998";
    return new Incoming(id, pc, tunnel, form, address, content, clock.instant());
  }

  public List<Alert> of(UUID pc) {
    return announcements.inNew(() -> search.of(pc, 100));
  }
}
