package org.mayday.announcement.control;

/** Something new waits in the outbox. */
public enum OutboxFilled {
  NOW
}
