package org.mayday.redirection.ider;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a console says (Intel AMT Implementation and Reference Guide, "Storage Redirection"). All
 * numbers are little-endian; each side counts its messages from 0.
 */
public sealed interface ConsoleMessage {
  /** Most bytes of data in one message. */
  int MOST_DATA = 8_192;

  /** The bytes, as the message of this number. */
  byte[] bytes(int sequence);

  /**
   * Begins.
   *
   * @param rxTimeout milliseconds of silence of the console after which the firmware ends it
   * @param txTimeout milliseconds; 0 for none
   * @param heartbeat milliseconds between heartbeats of the firmware
   * @param version of the protocol: 1
   */
  record Open(int rxTimeout, int txTimeout, int heartbeat, int version) implements ConsoleMessage {
    /** What consoles have asked for since the first releases; 30 seconds of silence are the end. */
    public static Open usual() {
      return new Open(30_000, 0, 20_000, 1);
    }

    @Override
    public byte[] bytes(int sequence) {
      return head(Code.OPEN, 0, sequence, 18)
          .putShort((short) rxTimeout)
          .putShort((short) txTimeout)
          .putShort((short) heartbeat)
          .putInt(version)
          .array();
    }
  }

  /** Ends. */
  record Close() implements ConsoleMessage {
    @Override
    public byte[] bytes(int sequence) {
      return head(Code.CLOSE, 0, sequence, 8).array();
    }
  }

  /** Asks whether the firmware is there. */
  record Ping() implements ConsoleMessage {
    @Override
    public byte[] bytes(int sequence) {
      return head(Code.PING, 0, sequence, 8).array();
    }
  }

  /** Answers whether the console is there. */
  record Pong() implements ConsoleMessage {
    @Override
    public byte[] bytes(int sequence) {
      return head(Code.PONG, 0, sequence, 8).array();
    }
  }

  /** Says that the console is there. */
  record Heartbeat() implements ConsoleMessage {
    @Override
    public byte[] bytes(int sequence) {
      return head(Code.HEARTBEAT, 0, sequence, 8).array();
    }
  }

  /** Whatever was under way when the drives were reset is no more. */
  record ResetDone() implements ConsoleMessage {
    @Override
    public byte[] bytes(int sequence) {
      return head(Code.RESET_DONE, 0, sequence, 8).array();
    }
  }

  /**
   * Reads or writes a register of the features.
   *
   * @param value written; without meaning otherwise
   */
  record Features(Feature feature, int value) implements ConsoleMessage {
    @Override
    public byte[] bytes(int sequence) {
      boolean writes = feature == Feature.SET;
      ByteBuffer out = head(Code.FEATURES, 0, sequence, writes ? 13 : 9).put(feature.code());
      return writes ? out.putInt(value).array() : out.array();
    }
  }

  /** A command is done, without data or after its data. */
  record CommandEnd(Drive drive, Sense sense) implements ConsoleMessage {
    @Override
    public byte[] bytes(int sequence) {
      ByteBuffer out = head(Code.COMMAND_END, Registers.LAST, sequence, 31).position(20);
      Registers.ended(out, drive, sense);
      return out.array();
    }
  }

  /**
   * Asks for data that the host writes.
   *
   * @param length bytes, 1 to {@link #MOST_DATA}
   */
  record AskData(Drive drive, int length) implements ConsoleMessage {
    /** Checks the range. */
    public AskData {
      bound(length);
    }

    @Override
    public byte[] bytes(int sequence) {
      ByteBuffer out = head(Code.ASK_DATA, 0, sequence, 31);
      out.put((byte) 0).putShort((short) length).put((byte) 0);
      Registers.moving(out, drive, length, false, false);
      return out.array();
    }
  }

  /**
   * Data that the host reads.
   *
   * @param bytes 1 to {@link #MOST_DATA} bytes
   * @param dma whether the command wants it by DMA
   * @param last whether the command is done
   */
  record DataToHost(Drive drive, byte[] bytes, boolean dma, boolean last)
      implements ConsoleMessage {
    static final int HEAD = 34;

    /** Checks the length. */
    public DataToHost {
      bound(bytes.length);
    }

    @Override
    public byte[] bytes(int sequence) {
      int attributes = (dma ? Registers.DMA : 0) | (last ? Registers.LAST : 0);
      ByteBuffer out = head(Code.DATA_TO_HOST, attributes, sequence, HEAD + bytes.length);
      out.put((byte) 0).putShort((short) bytes.length).put((byte) 0);
      Registers.moving(out, drive, bytes.length, dma, true);
      if (last) {
        Registers.delivered(out, drive);
      }
      return out.put(HEAD, bytes).array();
    }
  }

  private static void bound(int length) {
    if (length < 1 || length > MOST_DATA) {
      throw new IllegalArgumentException(length + " bytes of data");
    }
  }

  private static ByteBuffer head(byte code, int attributes, int sequence, int length) {
    return ByteBuffer.allocate(length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(code)
        .putShort((short) 0)
        .put((byte) attributes)
        .putInt(sequence);
  }
}
