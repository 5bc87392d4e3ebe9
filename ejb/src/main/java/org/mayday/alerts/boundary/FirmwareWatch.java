package org.mayday.alerts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mayday.alerts.control.EventDesk;
import org.mayday.alerts.control.Incoming;
import org.mayday.alerts.control.Incoming.Form;
import org.mayday.mps.api.FirmwareReport;
import org.mayday.presence.boundary.FirmwareSaid;

/** Hears what firmware says through its tunnel. */
@ApplicationScoped
public class FirmwareWatch {
  @Inject EventDesk desk;

  void said(@Observes FirmwareSaid event) {
    FirmwareReport report = event.report();
    desk.hear(
        new Incoming(
            report.id(),
            report.platform(),
            report.tunnel(),
            form(report.kind()),
            report.target(),
            report.content(),
            report.at()));
  }

  private static Form form(FirmwareReport.Kind kind) {
    return switch (kind) {
      case HTTP_EVENT -> Form.EVENT;
      case DATAGRAM -> Form.TRAP;
      case UNKNOWN -> Form.UNKNOWN;
    };
  }
}
