package org.mayday.alerts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.AlertSource;
import org.mayday.alerts.boundary.UserCalled;
import org.mayday.alerts.entity.AlertKind;
import org.mayday.alerts.entity.Telling;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.wsman.event.AmtMessage.Kind;

/**
 * Hears what firmware says, by whatever inlet, and does with it what it asks for: an alert, a note
 * or a call. Runs in the caller's transaction; whatever is told twice counts once.
 */
@Dependent
public class EventDesk {
  /** Characters that a call keeps of where its user's PC is. */
  private static final int LONGEST_ADDRESS = 64;

  private final HeardEvents heard;
  private final AlertDesk alerts;
  private final PlatformDirectory directory;
  private final Callers callers;
  private final AlertSettings settings;

  @Inject
  public EventDesk(
      HeardEvents heard,
      AlertDesk alerts,
      PlatformDirectory directory,
      Callers callers,
      AlertSettings settings) {
    this.heard = heard;
    this.alerts = alerts;
    this.directory = directory;
    this.callers = callers;
    this.settings = settings;
  }

  /** Firmware said something. */
  public void hear(Incoming incoming) {
    if (incoming.tunnel() != null && !heard.isNewReport(incoming.id(), incoming.at())) {
      return;
    }
    String name =
        directory
            .find(incoming.platform())
            .map(PlatformCard::name)
            .orElse(incoming.platform().toString());
    for (Finding finding : FirmwareReader.read(incoming)) {
      if (isNew(incoming, finding)) {
        take(incoming, name, finding);
      }
    }
  }

  private boolean isNew(Incoming incoming, Finding finding) {
    return heard.isNewEvent(
        incoming.platform(),
        finding.identity(),
        incoming.at(),
        finding.timed() ? settings.repeatWindow() : settings.untimedWindow());
  }

  private void take(Incoming incoming, String name, Finding finding) {
    @Nullable UUID tunnel = incoming.tunnel();
    AlertKind kind = finding.kind() == Kind.ALERT ? AlertKind.ALERT : AlertKind.NOTE;
    if (kind == AlertKind.ALERT && tunnel != null) {
      alerts.betterKnown(tunnel);
    }
    alerts.tell(
        new AlertDesk.Subject(incoming.platform(), name, kind, finding.words()),
        new Telling(
            finding.severity(),
            source(incoming),
            finding.messageId(),
            finding.arguments(),
            finding.raw(),
            RawText.line(incoming.address(), 400),
            tunnel,
            incoming.at()));
    if (finding.kind() == Kind.CALL) {
      callers.called(
          new UserCalled(
              incoming.platform(),
              finding.reason(),
              finding.hostName(),
              tunnel,
              RawText.line(incoming.address(), LONGEST_ADDRESS),
              incoming.at()));
    }
  }

  private static AlertSource source(Incoming incoming) {
    if (incoming.tunnel() == null) {
      return AlertSource.LAN_EVENT;
    }
    return incoming.form() == Incoming.Form.TRAP ? AlertSource.TRAP : AlertSource.TUNNEL_EVENT;
  }
}
