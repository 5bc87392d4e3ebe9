package org.mayday.listener.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Posts that were refused, those that are alike in one.
 *
 * @param platform the PC that they claimed to be; there may be no such PC
 */
public record ListenerRefusal(
    Instant firstAt, Instant lastAt, String address, UUID platform, Reason reason, int times)
    implements Serializable {

  /** Why. */
  public enum Reason {
    /** The Authorization header is no Digest of RFC 7616 with qop=auth. */
    MALFORMED,
    /** The digest was made for another path. */
    WRONG_URI,
    /** User name or password is wrong, or there is no such PC, or it is disabled. */
    WRONG_CREDENTIALS,
    /** More posts in a minute than the address or the PC may make. */
    TOO_MANY
  }
}
