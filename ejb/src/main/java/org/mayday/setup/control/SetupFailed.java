package org.mayday.setup.control;

import org.jspecify.annotations.Nullable;

/** A PC could not be set up; the message is a sentence for the user. */
public final class SetupFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean passing;

  private SetupFailed(String message, boolean passing, @Nullable Throwable cause) {
    super(message, cause);
    this.passing = passing;
  }

  /** It would fail again. */
  public static SetupFailed forGood(String message) {
    return new SetupFailed(message, false, null);
  }

  /** It would fail again, for this reason. */
  public static SetupFailed forGood(String message, Throwable cause) {
    return new SetupFailed(message, false, cause);
  }

  /** It may go at another time. */
  public static SetupFailed forNow(String message, @Nullable Throwable cause) {
    return new SetupFailed(message, true, cause);
  }

  /** The same, with this said before it. */
  SetupFailed after(String words) {
    return new SetupFailed(words + getMessage(), passing, this);
  }

  public boolean isPassing() {
    return passing;
  }
}
