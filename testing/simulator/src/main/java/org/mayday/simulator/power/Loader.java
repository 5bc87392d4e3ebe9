package org.mayday.simulator.power;

import java.util.function.Consumer;

/** Starts the host from a drive that is not the PC's own. */
@FunctionalInterface
public interface Loader {

  /** There is no such drive. */
  Loader NONE = (boot, done) -> done.accept(false);

  /**
   * Loads what is in the drive. Called under the lock of the PC.
   *
   * @param boot one from {@link Started#REDIRECTED_CD} or {@link Started#REDIRECTED_FLOPPY}
   * @param done is told once, under the lock of the PC, whether something was loaded
   */
  void load(Boot boot, Consumer<Boolean> done);
}
