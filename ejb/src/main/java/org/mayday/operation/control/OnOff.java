package org.mayday.operation.control;

import org.mayday.operation.boundary.Parameter;

/** What can be said of a switch that stays as it is if nothing is said. */
public enum OnOff {
  ON,
  OFF;

  /** A switch that a form begins without, so that it stays as it is unless somebody turns it. */
  public static Parameter parameter(String name) {
    return Parameter.choice(name, OnOff.class).optional().initially("");
  }

  /** What was said of a switch, else how it is now. */
  public static boolean said(Arguments arguments, String parameter, boolean now) {
    return arguments.optional(parameter).map(text -> valueOf(text) == ON).orElse(now);
  }
}
