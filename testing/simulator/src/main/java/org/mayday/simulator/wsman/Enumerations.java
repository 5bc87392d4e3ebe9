package org.mayday.simulator.wsman;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mayday.simulator.wsman.Repository.Instance;

/** The enumerations that consoles have begun; of many the oldest is forgotten. */
final class Enumerations {

  private static final int MOST = 32;

  private final Map<String, List<Instance>> open = new LinkedHashMap<>();
  private long last;

  /** Begins one, and names its context. */
  synchronized String begin(List<Instance> instances) {
    last++;
    String context = String.format(Locale.ROOT, "%08X-0000-0000-0000-000000000000", last);
    open.put(context, new ArrayList<>(instances));
    if (open.size() > MOST) {
      open.remove(open.keySet().iterator().next());
    }
    return context;
  }

  /** Takes the next few instances. */
  synchronized Part take(String context, int most) throws WsmanFault {
    List<Instance> left = open.get(context);
    if (left == null) {
      throw WsmanFault.noSuchContext();
    }
    List<Instance> taken = new ArrayList<>(left.subList(0, Math.min(most, left.size())));
    left.subList(0, taken.size()).clear();
    if (left.isEmpty()) {
      open.remove(context);
    }
    return new Part(taken, left.isEmpty());
  }

  /** Forgets one. */
  synchronized void release(String context) throws WsmanFault {
    if (open.remove(context) == null) {
      throw WsmanFault.noSuchContext();
    }
  }

  /** Some instances, and whether they are the last. */
  record Part(List<Instance> instances, boolean end) {}
}
