package org.mayday.listener.boundary;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a request to post an event.
 *
 * @param challenge the WWW-Authenticate header, if the caller must prove who it is
 */
public record KnockAnswer(Outcome outcome, @Nullable String challenge) {

  /** What becomes of it. */
  public enum Outcome {
    /** The listener is switched off. */
    OFF,
    /** The address or the PC has had its share of this minute. */
    TOO_MANY,
    /** Who is it? */
    CHALLENGED,
    /** It is the PC. */
    ACCEPTED
  }
}
