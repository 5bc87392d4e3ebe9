package org.mayday.acceptance.trouble;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.platform.Visitor;

/**
 * Where a PC falls silent: it has done what it was told, but does not say so.
 *
 * @param pc its name
 * @param step that is under way then, as the server calls it
 * @param when the firmware has done what the step is for
 */
record Halt(String pc, String step, Predicate<SimulatedPc> when) {

  /** That a PC is asked so often; for steps that only read. */
  static Predicate<SimulatedPc> asked(int times) {
    AtomicReference<Visitor> latest = new AtomicReference<>();
    AtomicInteger seen = new AtomicInteger(-1); // nobody has asked at the first look
    return pc -> {
      Visitor now = pc.provisioning().visitor(); // another one for each request
      return (latest.getAndSet(now) == now ? seen.get() : seen.incrementAndGet()) >= times;
    };
  }
}
