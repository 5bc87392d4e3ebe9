package org.mayday.batch.boundary;

/** How far a batch is. */
public enum BatchState {
  /** Some of its PCs are not done. */
  RUNNING,
  /** Nothing more will happen. */
  FINISHED,
  /** Somebody stopped it. */
  STOPPED
}
