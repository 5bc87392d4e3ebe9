package org.mayday.lan.boundary;

/** What is to be done with PCs in the network. */
public enum LanTask {
  /** Read who they are. */
  FIND,
  /** Make them PCs of the help desk, with the login that was said. */
  REGISTER,
  /** Give them a profile; a PC that the help desk does not know is registered before. */
  APPLY,
  /** Compare them with their profiles. */
  CHECK,
  /** Leave them as they were before they had a profile. */
  REMOVE
}
