package org.mayday.recording.boundary;

import jakarta.ejb.ApplicationException;

/** The file of a recording cannot be read; the message is a sentence for the user. */
@ApplicationException
public class RecordingUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RecordingUnreadable(String words, Throwable cause) {
    super(words, cause);
  }
}
