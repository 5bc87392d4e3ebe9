package org.mayday.console.control;

/**
 * A stage of which only the newest counts: each viewer is shown what he has not seen when he has
 * room for it, and nothing is kept for whoever is slow.
 */
interface PacedStage extends Stage {

  /**
   * What a viewer is to be shown now; empty if that is nothing, or if he has no room. Otherwise
   * room was kept for it by {@link Occupant#reserve}.
   */
  byte[] message(Occupant occupant);

  @Override
  default void moved(Occupant occupant) {
    byte[] message = message(occupant);
    if (message.length > 0) {
      occupant.send(message);
    }
  }
}
