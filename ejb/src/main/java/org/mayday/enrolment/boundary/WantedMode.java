package org.mayday.enrolment.boundary;

/** Which control mode PCs are to have that set themselves up. */
public enum WantedMode {
  /** Admin control if a certificate fits and the firmware allows it, else client control. */
  BEST,
  /** Admin control, or nothing. */
  ADMIN,
  /** Client control. */
  CLIENT
}
