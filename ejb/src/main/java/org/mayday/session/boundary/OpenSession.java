package org.mayday.session.boundary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is open to a PC.
 *
 * @param id its own, which no other has
 * @param port of a forwarded port; null for anything else
 * @param who sign-in name of who opened it
 */
public record OpenSession(
    UUID id,
    UUID platform,
    SessionKind kind,
    @Nullable Integer port,
    String who,
    Instant openedAt) {

  /** What is said of its end if the server ended first. */
  public String brokenOff() {
    return "The server ended while it was open, since %s."
        .formatted(openedAt.truncatedTo(ChronoUnit.SECONDS));
  }
}
