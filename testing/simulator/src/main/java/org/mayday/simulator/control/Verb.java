package org.mayday.simulator.control;

import java.util.List;
import org.mayday.simulator.platform.SimulatedPc;

/**
 * Something that can be done to a PC.
 *
 * @param name how it is called
 * @param parameters what follows the PC's name, for the help
 * @param meaning one sentence
 * @param action does it and tells in a sentence what happened
 */
public record Verb(String name, String parameters, String meaning, Action action) {

  /** What a verb does. */
  @FunctionalInterface
  public interface Action {

    /**
     * Does it.
     *
     * @param words what follows the PC's name
     * @throws IllegalArgumentException if the words make no sense; the message says why
     */
    String on(SimulatedPc pc, List<String> words);
  }
}
