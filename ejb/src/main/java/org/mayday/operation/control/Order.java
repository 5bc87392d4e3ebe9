package org.mayday.operation.control;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.OperationOrder;

/**
 * What somebody, who may, wants done with a PC.
 *
 * @param confirmation the name of the PC, where the operation destroys something
 * @param who sign-in name
 */
public record Order(
    UUID platform,
    String name,
    Map<String, String> arguments,
    @Nullable String confirmation,
    String who) {
  /** The order of a person. */
  public static Order of(OperationOrder order, String who) {
    return new Order(order.platform(), order.name(), order.arguments(), order.confirmation(), who);
  }

  /** Leaves the arguments out; there may be secrets among them. */
  @Override
  public String toString() {
    return "Order[" + name + " of " + platform + " by " + who + "]";
  }
}
