package org.mayday.home.control;

import org.jspecify.annotations.Nullable;

/** Mayday must not start like this; the message is one sentence for the administrator. */
public class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartFailure(String message) {
    super(message);
  }

  public StartFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
