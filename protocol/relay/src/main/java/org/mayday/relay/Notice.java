package org.mayday.relay;

/**
 * What Mayday tells an agent, or whoever forwards a port, for the one who looks at it: a word that
 * says what it means, a blank, and a sentence.
 */
public record Notice(Kind kind, String sentence) {
  private static final int LONGEST = 1_000;

  /** What it means. */
  public enum Kind {
    /** It goes on. */
    STEP,
    /** The PC is set up. The agent ends. */
    DONE,
    /** It would fail again. The agent ends, and so does a forwarded port. */
    FAILED,
    /** Whoever asks may not. A forwarded port ends. */
    REFUSED,
    /** The PC has no tunnel, or not any more. A forwarded port ends. */
    AWAY,
    /** It may go later. The agent comes again. */
    LATER
  }

  /** Cuts what is too long, and keeps it on one line. */
  public Notice {
    sentence = sentence.replaceAll("\\p{Cntrl}+", " ");
    sentence = sentence.substring(0, Math.min(LONGEST, sentence.length()));
  }

  /** As it goes over the line. */
  public String text() {
    return kind + " " + sentence;
  }

  /**
   * Reads one.
   *
   * @throws MalformedFrameException if it is none
   */
  public static Notice of(String text) throws MalformedFrameException {
    for (Kind kind : Kind.values()) {
      if (text.startsWith(kind + " ")) {
        return new Notice(kind, text.substring(kind.name().length() + 1));
      }
    }
    throw new MalformedFrameException("a notice of an unknown kind");
  }
}
