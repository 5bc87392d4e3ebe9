package org.mayday.batch.boundary;

import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.BadArguments;

/**
 * What somebody wants done with many PCs.
 *
 * @param tag the PCs with this tag; null or blank for those that are named
 * @param platforms the PCs, if there is no tag; at most {@value #MOST}
 * @param parallel how many at a time, 1 to {@value #MOST_AT_ONCE}
 * @param patient whether PCs that are away are waited for; if not, they are left out as failed
 * @param expiry how long PCs that are away are waited for; null for the usual time
 * @param confirmation the number of PCs, where the operation destroys something
 */
public record BatchOrder(
    String operation,
    Map<String, String> arguments,
    @Nullable String tag,
    List<UUID> platforms,
    int parallel,
    boolean patient,
    @Nullable Duration expiry,
    @Nullable String confirmation)
    implements Serializable {
  /** The most PCs of a batch. */
  public static final int MOST = 10_000;

  /** The most PCs of a batch at a time. */
  public static final int MOST_AT_ONCE = 100;

  public BatchOrder {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    platforms = List.copyOf(new LinkedHashSet<>(platforms));
    if (platforms.size() > MOST) {
      throw new BadArguments("A batch can have 10,000 PCs at most.");
    }
    if (parallel < 1 || parallel > MOST_AT_ONCE) {
      throw new BadArguments("A batch can do 1 to 100 PCs at a time.");
    }
  }

  /** Leaves the arguments out; there may be secrets among them. */
  @Override
  public String toString() {
    return "BatchOrder["
        + operation
        + (tag == null ? " of " + platforms.size() + " PCs" : " of PCs with tag " + tag)
        + "]";
  }
}
