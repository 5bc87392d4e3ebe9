package org.mayday.aspect.control;

import java.util.Map;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.Arguments;
import org.mayday.wsman.WsmanException;

/**
 * Something of the firmware that profiles can set: a CDI bean, one for each. All values are texts
 * by parameter, those that are wanted and those that are found, so that what was found can be
 * wanted again. A text that is empty stands for what is not there.
 */
public interface Aspect {
  /** A value for what is there or not, beside those that can be said; empty if it is not. */
  String THERE = "there";

  /** That it is there. */
  String YES = "yes";

  /** What can be said. */
  AspectInfo info();

  /**
   * Refuses what contradicts itself; each value fits its parameter already.
   *
   * @throws org.mayday.operation.boundary.BadArguments with a sentence
   */
  default void check(Arguments said) {}

  /** Whether a secret goes with what is said besides; if not, it is not kept. */
  default boolean takes(String secret, Map<String, String> said) {
    return true;
  }

  /** Which of several it is about, such as the name of a network; empty if there is only one. */
  default String subject(Map<String, String> values) {
    return "";
  }

  /**
   * Whether it changes the way to the firmware. Then it comes after all others, and opens
   * connections of its own.
   */
  default boolean comesLast() {
    return false;
  }

  /**
   * What is wanted of one PC.
   *
   * @throws OperationFailed with a sentence if that makes no sense for this PC; nothing was sent
   */
  default Map<String, String> wanted(Ground ground, Map<String, String> said)
      throws OperationFailed {
    return said;
  }

  /**
   * How it is now. A parameter that is missing is not offered by this firmware; secrets are never
   * told.
   */
  Map<String, String> read(Ground ground, Map<String, String> wanted)
      throws WsmanException, OperationFailed;

  /** Whether what is found will do. */
  default boolean agrees(String parameter, String wanted, String found) {
    return wanted.equals(found);
  }

  /** Whether it can be as it was found again; what it was is not kept otherwise. */
  default boolean isRestored() {
    return true;
  }

  /**
   * Refuses what does not fit beside what a PC has, before anything is sent.
   *
   * @throws OperationFailed with a sentence
   */
  default void refuse(Ground ground, Map<String, String> wanted)
      throws WsmanException, OperationFailed {}

  /**
   * Makes it so. It is only asked to if something differs, and only for what the firmware offers;
   * it can be done again after it broke off anywhere.
   */
  void apply(Ground ground, Map<String, String> wanted) throws WsmanException, OperationFailed;
}
