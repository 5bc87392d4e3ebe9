package org.mayday.visits.control;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mayday.operation.control.Order;
import org.mayday.visits.boundary.Run;

/** Orders in the form in which they are kept: the arguments, and beside them the confirmation. */
final class Orders {
  /** No parameter is called so. */
  private static final String CONFIRMATION = " confirmation";

  private Orders() {}

  static Map<String, String> kept(Order order) {
    Map<String, String> kept = new LinkedHashMap<>(order.arguments());
    if (order.confirmation() != null) {
      kept.put(CONFIRMATION, order.confirmation());
    }
    return kept;
  }

  /** The order of a run. What was confirmed for a batch was confirmed for each of its PCs. */
  static Order opened(Run run, Map<String, String> kept) {
    Map<String, String> arguments = new LinkedHashMap<>(kept);
    String confirmation = arguments.remove(CONFIRMATION);
    return new Order(
        run.platform(),
        run.operation(),
        arguments,
        run.batch() == null || confirmation == null ? confirmation : run.platformName(),
        run.who());
  }
}
