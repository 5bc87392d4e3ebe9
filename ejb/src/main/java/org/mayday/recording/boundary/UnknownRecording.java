package org.mayday.recording.boundary;

import jakarta.ejb.ApplicationException;
import java.util.UUID;

/** There is no such recording any more; the message is a sentence for the user. */
@ApplicationException
public class UnknownRecording extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownRecording(UUID recording) {
    super("There is no recording " + recording + ". It may have been too old to be kept.");
  }
}
