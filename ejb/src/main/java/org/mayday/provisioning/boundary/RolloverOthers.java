package org.mayday.provisioning.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * PCs without a profile that have called this gateway and were not seen to trust the root that it
 * is to change to.
 *
 * @param count how many
 * @param names of the first ones, by name
 */
public record RolloverOthers(int count, List<String> names) implements Serializable {
  public RolloverOthers {
    names = List.copyOf(names);
  }

  /** As "42 PCs ...: one, two and others". */
  public String text() {
    return "%d PCs without a profile were not seen to trust the new root: %s%s"
        .formatted(count, String.join(", ", names), count > names.size() ? " and others" : "");
  }
}
