package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.mayday.port.boundary.PcPort;
import org.mayday.port.boundary.PortTicket;
import org.mayday.port.boundary.PortTickets;
import org.mayday.presence.boundary.Presence;
import org.mayday.presence.boundary.TunnelNow;
import org.primefaces.PrimeFaces;

/** The command line that forwards a port of a PC, ready to be copied, with a ticket in it. */
@Named
@RequestScoped
public class PortPanel {
  private static final int HTTPS = 443;

  @Inject PortTickets tickets;
  @Inject Presence presence;
  @Inject ExternalContext external;
  @Inject Asked asked;
  @Inject Told told;

  /** Makes it. */
  public void make() {
    UUID pc = asked.id("pc");
    PcPort port = PcPort.valueOf(asked.text("port"));
    PortTicket ticket = told.attempt(() -> tickets.ticket(pc, port.number()));
    if (ticket != null) {
      String line =
          "java -jar mayday.jar tunnel %s %d --server %s --ticket=%s"
              .formatted(pc, port.number(), address(), ticket.secret());
      PrimeFaces.current().ajax().addCallbackParam("line", line);
    }
  }

  /** As the browser knows the server. */
  private String address() {
    int port = external.getRequestServerPort();
    return "https://"
        + external.getRequestServerName()
        + (port == HTTPS ? "" : ":" + port)
        + external.getRequestContextPath();
  }

  /** The ports that a PC forwards now. */
  public List<PcPort> of(UUID pc) {
    Set<Integer> forwarded = presence.now(pc).map(TunnelNow::ports).orElse(Set.of());
    return Stream.of(PcPort.values()).filter(port -> forwarded.contains(port.number())).toList();
  }
}
