package org.mayday.operation.control;

/** What can be said of a switch that stays as it is if nothing is said. */
public enum OnOff {
  ON,
  OFF;

  /** What was said of a switch, else how it is now. */
  public static boolean said(Arguments arguments, String parameter, boolean now) {
    return arguments.optional(parameter).map(text -> valueOf(text) == ON).orElse(now);
  }
}
