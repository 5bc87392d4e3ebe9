package org.mayday.logs.boundary;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records are wanted.
 *
 * @param log one log only; null for both
 * @param text part of the message, in any case; null for all
 * @param severity null for all
 * @param source null for all
 * @param offset records to pass over
 * @param limit 1 to {@value #MOST}
 */
public record LogQuery(
    UUID platform,
    @Nullable LogKind log,
    @Nullable String text,
    @Nullable String severity,
    @Nullable String source,
    int offset,
    int limit)
    implements Serializable {
  /** Most records of a page. */
  public static final int MOST = 10_000;

  public LogQuery {
    if (offset < 0 || limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("offset or limit is out of range");
    }
  }
}
