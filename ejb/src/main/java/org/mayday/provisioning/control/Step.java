package org.mayday.provisioning.control;

import org.mayday.operation.boundary.OperationFailed;
import org.mayday.wsman.WsmanException;

/** One named part of setting a PC up. It can be done again after it broke off anywhere. */
interface Step {
  /** Its name, a word in camel case. */
  String name();

  /** Whether it has to do with how the PC calls. */
  default boolean isAboutCalls() {
    return true;
  }

  /** Whether it changes the way to the firmware, so that it comes after all others. */
  default boolean comesLast() {
    return false;
  }

  /**
   * Does what is left of it.
   *
   * @param before what the firmware had before the step was begun first
   */
  void perform(Site site, Setup before) throws WsmanException, OperationFailed, AwaitingCall;
}
