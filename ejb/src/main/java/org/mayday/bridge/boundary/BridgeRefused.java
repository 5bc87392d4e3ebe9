package org.mayday.bridge.boundary;

import jakarta.ejb.ApplicationException;

/** A message of a console was not carried to the PC. The message is a sentence for the console. */
@ApplicationException
public class BridgeRefused extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Kind {
    /** There is no PC of this name or UUID. */
    UNKNOWN_PC,
    /** Several PCs have this name. */
    AMBIGUOUS,
    /** It is not a WS-Management message. */
    MALFORMED,
    /** The person may read only. */
    NOT_ALLOWED,
    /** The PC has no tunnel, or there is no such PC: strangers are not told which. */
    AWAY,
    /** Too many messages are under way. */
    BUSY,
    /** Too many wrong passwords, or too many questions. */
    TOO_MANY,
    /** The PC's answer is too large. */
    ANSWER_TOO_LARGE,
    /** What was signed by Digest is not this request. */
    WRONG_URI,
    /** Digest is not passed on. */
    OFF
  }

  private final Kind kind;

  public BridgeRefused(Kind kind, String sentence) {
    super(sentence);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
