package org.mayday.web.rest.json;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.port.boundary.PortTicket;

/** Good once, for the caller, this PC and this port. */
@Schema(name = "PortTicket", description = "Good once, for the caller, this PC and this port.")
public record PortTicketJson(String secret, Instant until) {

  /** As the boundary tells it. */
  public static PortTicketJson of(PortTicket from) {
    return new PortTicketJson(from.secret(), from.until());
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "PortTicketJson[" + until + "]";
  }
}
