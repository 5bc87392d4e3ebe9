package org.mayday.provisioning.control;

import org.mayday.provisioning.boundary.Standing;

/** How far PCs are, in the words of the boundary and in those of the table. */
final class HowFar {
  /** An expression of JPQL about s that is the smaller the more a PC needs somebody. */
  static final String NEED =
      "case when s.state = 'BROKEN' then 0"
          + " when s.state = 'UNDER_WAY' and s.purpose = 'REMOVE' then 1"
          + " when s.state = 'AWAITING_CALL' then 2"
          + " when s.state = 'UNDER_WAY' then 3"
          + " else 4 end";

  private HowFar() {}

  /**
   * How far a PC is.
   *
   * @param state name of a {@link Job.State}
   * @param purpose name of a {@link Job.Purpose}
   */
  static Standing.State of(String state, String purpose) {
    return switch (Job.State.valueOf(state)) {
      case DONE -> Standing.State.APPLIED;
      case BROKEN -> Standing.State.BROKEN;
      case AWAITING_CALL -> Standing.State.AWAITING_CALL;
      case UNDER_WAY ->
          Job.Purpose.valueOf(purpose) == Job.Purpose.REMOVE
              ? Standing.State.REMOVING
              : Standing.State.APPLYING;
    };
  }

  /** A condition of JPQL about s that holds for PCs that are so far. */
  static String condition(Standing.State state) {
    return switch (state) {
      case APPLIED -> "s.state = 'DONE'";
      case BROKEN -> "s.state = 'BROKEN'";
      case AWAITING_CALL -> "s.state = 'AWAITING_CALL'";
      case APPLYING -> "s.state = 'UNDER_WAY' and s.purpose = 'APPLY'";
      case REMOVING -> "s.state = 'UNDER_WAY' and s.purpose = 'REMOVE'";
    };
  }
}
