package org.mayday.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/**
 * One binary message: kind (1 byte), channel (1 byte), content. Channels are opened by one side
 * only, whichever that is, and where they lead is not said: to the firmware of one PC, on a port
 * that both sides know.
 *
 * @param channel 0 to {@value #MOST_CHANNELS} - 1
 * @param content as its kind has it
 */
public record Frame(Kind kind, int channel, ByteBuffer content) {
  /** Channels that there can be at a time. */
  public static final int MOST_CHANNELS = 8;

  /**
   * Bytes of a channel that one message can carry. Each message costs the server's WebSockets about
   * a millisecond, whatever is in it.
   */
  public static final int MOST_BYTES = 64 * 1024;

  private static final int HEAD = 2;

  /** Bytes of the largest message. */
  public static final int LARGEST = HEAD + MOST_BYTES;

  private static final int MOST_WORDS = 200;
  private static final int NUMBER = 4;

  /** What is said. */
  public enum Kind {
    /** Connect to the firmware, of two ports to the one without TLS; no content. */
    OPEN(0, 0),
    /** Connect to the firmware's port for TLS, which the one who asks speaks; no content. */
    OPEN_TLS(0, 0),
    /** Connected; no content. */
    OPENED(0, 0),
    /** Not connected; why, in UTF-8. */
    REFUSED(0, MOST_WORDS),
    /** Bytes of the connection. */
    BYTES(1, MOST_BYTES),
    /** So many bytes were consumed, and as many more may be sent; 32 bits. */
    CREDIT(NUMBER, NUMBER),
    /** The connection is over; no content. */
    CLOSE(0, 0);

    private final int least;
    private final int most;

    Kind(int least, int most) {
      this.least = least;
      this.most = most;
    }

    private int code() {
      return ordinal() + 1;
    }
  }

  public Frame {
    int size = content.remaining();
    if (channel < 0 || channel >= MOST_CHANNELS || size < kind.least || size > kind.most) {
      throw new IllegalArgumentException(kind + " with " + size + " bytes on " + channel);
    }
  }

  /** A message without content. */
  public static Frame of(Kind kind, int channel) {
    return new Frame(kind, channel, ByteBuffer.allocate(0));
  }

  /** That a connection cannot be made; words that are too long are cut. */
  public static Frame refused(int channel, String why) {
    byte[] words = why.getBytes(UTF_8);
    return new Frame(
        Kind.REFUSED, channel, ByteBuffer.wrap(words, 0, Math.min(MOST_WORDS, words.length)));
  }

  /** Bytes of a connection, 1 to {@value #MOST_BYTES} of them. */
  public static Frame bytes(int channel, ByteBuffer bytes) {
    return new Frame(Kind.BYTES, channel, bytes);
  }

  /** That so many bytes were consumed. */
  public static Frame credit(int channel, int bytes) {
    return new Frame(Kind.CREDIT, channel, ByteBuffer.allocate(NUMBER).putInt(bytes).flip());
  }

  /** As it goes over the line. */
  public ByteBuffer encoded() {
    ByteBuffer out = ByteBuffer.allocate(HEAD + content.remaining());
    out.put((byte) kind.code()).put((byte) channel).put(content.duplicate());
    return out.flip();
  }

  /**
   * Reads one; the content is a copy.
   *
   * @throws MalformedFrameException if it is none
   */
  public static Frame decoded(ByteBuffer message) throws MalformedFrameException {
    if (message.remaining() < HEAD || message.remaining() > LARGEST) {
      throw new MalformedFrameException("a message of " + message.remaining() + " bytes");
    }
    int code = message.get() & 0xFF;
    int channel = message.get() & 0xFF;
    if (code == 0 || code > Kind.values().length) {
      throw new MalformedFrameException("a message of kind " + code);
    }
    byte[] content = new byte[message.remaining()];
    message.get(content);
    try {
      return new Frame(Kind.values()[code - 1], channel, ByteBuffer.wrap(content));
    } catch (IllegalArgumentException e) {
      throw new MalformedFrameException(String.valueOf(e.getMessage()));
    }
  }

  /** The number of a CREDIT. */
  public int number() {
    return content.getInt(content.position());
  }

  /** The words of a REFUSED. */
  public String words() {
    return UTF_8.decode(content.duplicate()).toString();
  }
}
