package org.mayday.redirection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import org.mayday.redirection.RedirectionException.Reason;

/**
 * Serial over LAN on a channel whose {@link SessionStart} is done: what the host writes to its
 * serial port comes out, what is typed goes in. All messages of the console count up in one
 * sequence, and the firmware ends the session if it hears nothing for the {@link
 * SolSettings#rxTimeout()}, so {@link #heartbeat()} is to be sent more often than that. One thread
 * may receive; what is sent is made and sent by one thread at a time, in order.
 *
 * <p>What the host says is passed on as it comes and never gathered, so a session keeps no more
 * than the head of one message.
 */
public final class SolSession {
  /** Most typed bytes in one message. */
  static final int LARGEST_DATA = 512;

  private static final byte CONTROLS = 0x1B;

  private static final int START_REPLY = 23;
  private static final int DATA_HEAD = 10;
  private static final int SHORT = 8;
  private static final int END_SESSION = 4;

  private final SolSettings settings;
  private final ByteBuffer head = ByteBuffer.allocate(START_REPLY).order(ByteOrder.LITTLE_ENDIAN);
  private int sequence = 1;
  private int dataLeft;
  private boolean up;

  /** A session that has not begun. */
  public SolSession(SolSettings settings) {
    this.settings = settings;
  }

  /** StartSOLRedirection: what is sent first. */
  public byte[] begin() {
    return message(Code.START_SOL, 24)
        .putShort((short) settings.maxTxBuffer())
        .putShort((short) settings.txTimeout())
        .putShort((short) settings.txOverflowTimeout())
        .putShort((short) settings.rxTimeout())
        .putShort((short) settings.rxFlushTimeout())
        .putShort((short) settings.heartbeat())
        .putInt(0)
        .array();
  }

  /** ControlsToHost: what is sent once {@link #isUp()}; raises the lines of the serial port. */
  public byte[] controls() {
    return message(Code.CONTROLS_TO_HOST, 14)
        .putShort((short) 0)
        .put(CONTROLS)
        .put(new byte[3])
        .array();
  }

  /** HeartBeat: tells the firmware that the console is there. */
  public byte[] heartbeat() {
    return message(Code.HEARTBEAT, SHORT).array();
  }

  /** SOLDataToHost: what was typed, in as many messages as needed. */
  public byte[] typed(byte[] bytes) {
    int messages = (bytes.length + LARGEST_DATA - 1) / LARGEST_DATA;
    ByteBuffer out = ByteBuffer.allocate(bytes.length + messages * DATA_HEAD);
    for (int at = 0; at < bytes.length; at += LARGEST_DATA) {
      int length = Math.min(LARGEST_DATA, bytes.length - at);
      out.put(
          message(Code.DATA_TO_HOST, DATA_HEAD + length)
              .putShort((short) length)
              .put(bytes, at, length)
              .array());
    }
    return out.array();
  }

  /** EndSOLRedirection and EndRedirectionSession: what is sent last. */
  public byte[] end() {
    return ByteBuffer.allocate(SHORT + END_SESSION)
        .put(message(Code.END_SOL, SHORT).array())
        .put(Code.END_SESSION)
        .array();
  }

  private ByteBuffer message(byte code, int length) {
    return ByteBuffer.allocate(length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(code)
        .put(new byte[3])
        .putInt(sequence++);
  }

  /** Whether the firmware has begun. */
  public boolean isUp() {
    return up;
  }

  /**
   * Takes what the firmware sent; a split may be anywhere.
   *
   * @param host hears what the host wrote, in order; each buffer is good for the call only
   * @throws RedirectionException if the session is over
   */
  public void receive(ByteBuffer in, Consumer<ByteBuffer> host) throws RedirectionException {
    while (in.hasRemaining()) {
      if (dataLeft > 0) {
        int length = Math.min(dataLeft, in.remaining());
        dataLeft -= length;
        ByteBuffer part = in.slice(in.position(), length);
        in.position(in.position() + length);
        host.accept(part);
      } else {
        head.put(in.get());
        if (head.position() == wanted()) {
          head.flip();
          message(head);
          head.clear();
        }
      }
    }
  }

  private int wanted() throws RedirectionException {
    return switch (head.get(0)) {
      case Code.START_SOL_REPLY -> START_REPLY;
      case Code.DATA_FROM_HOST, Code.CONTROLS_FROM_HOST -> DATA_HEAD;
      case Code.HEARTBEAT, Code.PING, Code.PONG, Code.END_SOL_REPLY -> SHORT;
      case Code.END_SESSION -> END_SESSION;
      default ->
          throw RedirectionException.nonsense(
              "message 0x%02X in serial over LAN".formatted(head.get(0)));
    };
  }

  private void message(ByteBuffer message) throws RedirectionException {
    byte code = message.get(0);
    if (code == Code.END_SESSION || code == Code.END_SOL_REPLY) {
      throw new RedirectionException(Reason.ENDED, "the firmware ended serial over LAN");
    }
    if (code == Code.START_SOL_REPLY) {
      started(Byte.toUnsignedInt(message.get(1)));
    } else if (!up) {
      throw RedirectionException.nonsense(
          "message 0x%02X before serial over LAN began".formatted(code));
    } else if (code == Code.DATA_FROM_HOST) {
      dataLeft = Short.toUnsignedInt(message.getShort(8));
    }
    // signals of the serial line and heartbeats need no answer
  }

  private void started(int status) throws RedirectionException {
    if (up) {
      throw RedirectionException.nonsense("serial over LAN began twice");
    }
    if (status != 0) {
      throw new RedirectionException(
          Reason.FIRMWARE_ERROR, "the firmware did not begin: status " + status);
    }
    up = true;
  }
}
