package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.acceptance.trouble.DeskScene.eventually;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mayday.simulator.fleet.Fleet;
import org.mayday.simulator.platform.SimulatedPc;

/** PCs that fall silent, each in another step. */
final class Halts {
  private final Map<SimulatedPc, Halt> halts = new LinkedHashMap<>();

  Halts(Fleet fleet, List<Halt> all) {
    all.forEach(halt -> halts.put(fleet.pc(halt.pc()), halt));
  }

  /** The PCs. */
  Collection<SimulatedPc> pcs() {
    return halts.keySet();
  }

  /** From now on they fall silent when they have come to their steps. */
  void set() {
    halts.forEach((pc, halt) -> pc.mischief().silentOnce(() -> halt.when().test(pc)));
  }

  /**
   * Waits until each was seen to be silent in its step; a server that gets no answer may give the
   * step up and begin anew.
   *
   * @param step tells the step in which the server believes a PC to be
   */
  void await(Function<SimulatedPc, String> step) {
    Map<String, String> missing = new TreeMap<>();
    pcs().forEach(pc -> missing.put(pc.name(), "unknown"));
    eventually(
        () -> {
          for (SimulatedPc pc : pcs()) {
            if (missing.containsKey(pc.name())) {
              look(pc, step.apply(pc), missing);
            }
          }
          assertThat(missing).isEmpty();
        });
  }

  private void look(SimulatedPc pc, String step, Map<String, String> missing) {
    boolean silent = pc.mischief().silent();
    if (silent && step.equals(halts.get(pc).step())) {
      missing.remove(pc.name());
    } else {
      missing.put(pc.name(), (silent ? "silent in " : "talks in ") + step);
    }
  }
}
