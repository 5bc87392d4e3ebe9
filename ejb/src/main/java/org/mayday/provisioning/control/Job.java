package org.mayday.provisioning.control;

import java.util.Map;
import java.util.UUID;

/**
 * What is to become of a PC, as it is kept.
 *
 * @param found how it was set up before it had any profile
 * @param made servers that were added, by their keys
 * @param foundLogin MPS user name that it called with then
 * @param login MPS user name that it calls with now, as it is known here
 * @param pending MPS user name that it is being given; empty for none
 * @param identity the certificates that it was given
 * @param root key of the trusted root that was added; {@link RootStep#ASKED} if the answer to that
 *     is not known, empty if the PC had it already
 */
record Job(
    UUID platform,
    String profile,
    int version,
    Purpose purpose,
    State state,
    String step,
    boolean replaceForeign,
    Setup found,
    Map<String, Made> made,
    String foundLogin,
    String login,
    String pending,
    Identity identity,
    String root,
    String who) {
  /** What for. */
  enum Purpose {
    APPLY,
    REMOVE
  }

  /** How far. */
  enum State {
    UNDER_WAY,
    AWAITING_CALL,
    DONE,
    BROKEN
  }

  /** Whether steps are left. */
  boolean isOpen() {
    return state != State.DONE;
  }
}
