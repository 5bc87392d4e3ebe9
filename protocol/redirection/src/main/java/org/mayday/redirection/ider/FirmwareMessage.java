package org.mayday.redirection.ider;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the firmware says (Intel AMT Implementation and Reference Guide, "Storage Redirection"). All
 * numbers are little-endian; each side counts its messages from 0.
 */
public sealed interface FirmwareMessage {
  /** The bytes, as the message of this number. */
  byte[] bytes(int sequence);

  /**
   * The session begins, or not.
   *
   * @param status 0 if it begins
   * @param readBuffer bytes of a message that the firmware has room for, of what the host reads
   * @param writeBuffer bytes of what the host writes
   * @param protocol 0
   */
  record Opened(int status, int readBuffer, int writeBuffer, int protocol)
      implements FirmwareMessage {
    static final int LENGTH = 30;

    @Override
    public byte[] bytes(int sequence) {
      return head(Code.OPENED, sequence, LENGTH)
          .put(1, (byte) status)
          .put(8, (byte) 1)
          .putShort(16, (short) readBuffer)
          .putShort(18, (short) writeBuffer)
          .put(21, (byte) protocol)
          .put(25, (byte) 0x57)
          .put(26, (byte) 1)
          .array();
    }
  }

  /** The firmware has ended the session, or agrees that the console has. */
  record Closed() implements FirmwareMessage {
    @Override
    public byte[] bytes(int sequence) {
      return head(Code.CLOSED, sequence, 8).array();
    }
  }

  /** EndRedirectionSession: all is over; it has no number. */
  record Ended() implements FirmwareMessage {
    @Override
    public byte[] bytes(int sequence) {
      return new byte[] {Code.END_SESSION, 0, 0, 0};
    }
  }

  /** Asks whether the console is there. */
  record Ping() implements FirmwareMessage {
    @Override
    public byte[] bytes(int sequence) {
      return head(Code.PING, sequence, 8).array();
    }
  }

  /** Answers whether the firmware is there. */
  record Pong() implements FirmwareMessage {
    @Override
    public byte[] bytes(int sequence) {
      return head(Code.PONG, sequence, 8).array();
    }
  }

  /** Says that the firmware is there. */
  record Heartbeat() implements FirmwareMessage {
    @Override
    public byte[] bytes(int sequence) {
      return head(Code.HEARTBEAT, sequence, 8).array();
    }
  }

  /**
   * The host has reset the drives; whatever was under way is to end.
   *
   * @param mask why, 0 to 255
   */
  record ResetOccurred(int mask) implements FirmwareMessage {
    @Override
    public byte[] bytes(int sequence) {
      return head(Code.RESET_OCCURRED, sequence, 9).put(8, (byte) mask).array();
    }
  }

  /** Answers what was done with the register of the features. */
  record FeaturesReply(Feature feature, int value) implements FirmwareMessage {
    @Override
    public byte[] bytes(int sequence) {
      return head(Code.FEATURES_REPLY, sequence, 13)
          .put(8, feature.code())
          .putInt(9, value)
          .array();
    }
  }

  /**
   * The firmware could not do something.
   *
   * @param code 0 to 255
   */
  record ErrorOccurred(int code) implements FirmwareMessage {
    @Override
    public byte[] bytes(int sequence) {
      return head(Code.ERROR_OCCURRED, sequence, 11).put(8, (byte) code).array();
    }
  }

  /**
   * The host has written a command to a drive.
   *
   * @param dma whether it wants its data by DMA
   * @param packet {@link Packet#LENGTH} bytes
   */
  record CommandWritten(Drive drive, boolean dma, Packet packet) implements FirmwareMessage {
    static final int LENGTH = 28;
    static final byte PACKET_COMMAND = (byte) 0xA0;

    @Override
    public byte[] bytes(int sequence) {
      return head(Code.COMMAND_WRITTEN, sequence, LENGTH)
          .put(9, (byte) (dma ? Registers.DMA : 0))
          .put(14, drive.select())
          .put(15, PACKET_COMMAND)
          .put(16, packet.bytes())
          .array();
    }
  }

  /** What the host writes, as it was asked for. */
  record DataFromHost(byte[] bytes) implements FirmwareMessage {
    static final int HEAD = 14;

    @Override
    public byte[] bytes(int sequence) {
      return head(Code.DATA_FROM_HOST, sequence, HEAD + bytes.length)
          .putShort(9, (short) bytes.length)
          .put(HEAD, bytes)
          .array();
    }
  }

  private static ByteBuffer head(byte code, int sequence, int length) {
    return ByteBuffer.allocate(length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(0, code)
        .putInt(4, sequence);
  }
}
