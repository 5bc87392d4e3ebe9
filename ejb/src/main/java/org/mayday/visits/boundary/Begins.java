package org.mayday.visits.boundary;

/** When a run begins. */
public enum Begins {
  /** As soon as there is a thread for it. */
  NOW,
  /** When its batch comes to it. */
  BATCH,
  /** When its PC calls next, or at once if it is connected. */
  VISIT
}
