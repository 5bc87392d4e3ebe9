package org.mayday.web.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** The answer that tells of something that was made (RFC 9110, 15.3.2). */
final class Made {
  private Made() {}

  /** At the address of the list behind which it stands. */
  static Response at(UriInfo list, UUID id, Object made) {
    return Response.created(list.getAbsolutePathBuilder().path(id.toString()).build())
        .entity(made)
        .build();
  }
}
