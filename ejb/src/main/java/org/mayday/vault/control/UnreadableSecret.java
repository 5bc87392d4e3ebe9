package org.mayday.vault.control;

/** A secret in the database is not what was stored for this PC; nothing of it is told. */
public class UnreadableSecret extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableSecret(String message) {
    super(message);
  }
}
