package org.mayday.visits.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.BadArguments;

/**
 * What is to be done at every visit.
 *
 * @param operation one without required parameters that destroys nothing
 * @param tag only PCs with this tag; null or blank for all
 * @param everyHours at most once in so many hours for each PC, 1 to {@value #MOST_HOURS}
 */
public record PolicyChange(String operation, @Nullable String tag, int everyHours, boolean enabled)
    implements Serializable {
  /** A year. */
  public static final int MOST_HOURS = 8_784;

  private static final int MOST_TAG = 50;

  public PolicyChange {
    if (everyHours < 1 || everyHours > MOST_HOURS) {
      throw new BadArguments("The hours must be 1 to 8784.");
    }
    if (tag != null && tag.strip().length() > MOST_TAG) {
      throw new BadArguments("A tag has at most 50 characters.");
    }
  }
}
