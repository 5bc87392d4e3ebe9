package org.mayday.cli.soap;

import org.jspecify.annotations.Nullable;

/** Something was not done. The message is a sentence for the user. */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why, and with which exit code the program ends. */
  public enum Reason {
    /** Mayday or the firmware of the PC did not do it. */
    NOT_DONE(1),
    /** The request makes no sense to Mayday. */
    INVALID(2),
    /** The name or the password is wrong, or the role does not allow it. */
    NOT_ALLOWED(3),
    /** There is no such PC, call or operation. */
    NOT_FOUND(4),
    /** The PC has no tunnel now. */
    AWAY(5),
    /** Mayday cannot be reached, or is not to be trusted. */
    UNREACHABLE(6),
    /** The server is up, and Mayday is not yet: it is worth trying again. */
    NOT_YET(7);

    private final int exitCode;

    Reason(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  private final Reason reason;

  public Refusal(Reason reason, String sentence) {
    this(reason, sentence, null);
  }

  public Refusal(Reason reason, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.reason = reason;
  }

  /** What is thrown by a thread that was interrupted; it stays interrupted. */
  public static Refusal interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new Refusal(Reason.NOT_DONE, "Interrupted.", e);
  }

  public Reason reason() {
    return reason;
  }
}
