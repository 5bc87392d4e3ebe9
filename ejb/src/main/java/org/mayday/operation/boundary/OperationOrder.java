package org.mayday.operation.boundary;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done with a PC.
 *
 * @param name of the operation
 * @param arguments its parameters by name
 * @param confirmation the name of the PC, where the operation destroys something
 */
public record OperationOrder(
    UUID platform, String name, Map<String, String> arguments, @Nullable String confirmation)
    implements Serializable {
  public OperationOrder {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** Leaves the arguments out; there may be secrets among them. */
  @Override
  public String toString() {
    return "OperationOrder[" + name + " of " + platform + "]";
  }
}
