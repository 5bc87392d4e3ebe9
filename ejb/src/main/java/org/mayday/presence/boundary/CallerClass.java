package org.mayday.presence.boundary;

/** What a tunnel turned out to be, after the rules have looked at the evidence. */
public enum CallerClass {
  /** A person asks for help: the desk rings. */
  USER,
  /** A machine that dials "user initiated" by itself: nothing rings. */
  AUTOMATIC,
  /** The firmware delivers an alert. */
  ALERT,
  /** A periodic call. */
  VISIT,
  /** Nothing is known yet, or no rule fits. */
  UNKNOWN
}
