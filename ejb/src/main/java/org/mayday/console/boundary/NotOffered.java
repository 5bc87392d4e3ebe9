package org.mayday.console.boundary;

import jakarta.ejb.ApplicationException;

/** This PC is known not to have what a ticket was asked for. */
@ApplicationException
public class NotOffered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * No ticket.
   *
   * @param words why, in a sentence
   */
  public NotOffered(String words) {
    super(words);
  }
}
