package org.mayday.provisioning.control;

/** How far a PC is with a profile that it was given. */
public enum Given {
  /** It is as the newest version says, and has called with it. */
  PROVEN,
  /** It has the newest version, which its next call proves. */
  AWAITED,
  /**
   * It has a former version, which its next call proves; the newest can be given only behind that.
   */
  FORMER_AWAITED
}
