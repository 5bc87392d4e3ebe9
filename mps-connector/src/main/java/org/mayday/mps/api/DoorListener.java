package org.mayday.mps.api;

/**
 * What the doors for consoles ask and tell the application; implemented by one message-driven bean.
 */
public interface DoorListener {

  /**
   * Decides who somebody is, and which PC he may reach. Called for each request and connection, on
   * a thread that waits for it.
   */
  DoorVerdict admit(DoorClaim claim);

  /**
   * A visit has begun, or, if it has an end, is over. A listener that throws is told the same again
   * after a pause, so this must bear repetition.
   */
  void visited(DoorVisit visit);
}
