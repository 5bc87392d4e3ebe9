package org.mayday.aspect.control;

import java.util.Map;
import org.mayday.operation.boundary.OperationFailed;

/**
 * What one aspect of a PC is to be.
 *
 * @param values by parameter, secrets among them; a text that is empty for what is not to be there
 * @param restores whether it is to be as it was found
 * @param found how it was before any profile, as far as that is known yet
 */
public record Wish(
    Aspect aspect, Map<String, String> values, boolean restores, FoundBook.Found found) {
  /** The name of its aspect. */
  public String name() {
    return aspect.info().name();
  }

  /**
   * What that means for one PC.
   *
   * @throws OperationFailed with a sentence if it makes no sense for it
   */
  Map<String, String> on(Ground ground) throws OperationFailed {
    return restores ? values : aspect.wanted(ground, values);
  }

  /** Leaves the values out, some of which may be secret. */
  @Override
  public String toString() {
    return name() + " " + found.subject();
  }
}
