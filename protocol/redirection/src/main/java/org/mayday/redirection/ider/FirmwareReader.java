package org.mayday.redirection.ider;

import java.nio.ByteBuffer;
import org.mayday.redirection.RedirectionException;

/** Reads what the firmware says. */
final class FirmwareReader extends SequencedReader {
  private static final int OEM_LENGTH_AT = FirmwareMessage.Opened.LENGTH - 1;

  /** Hears each message; one that makes no sense now ends the session. */
  interface Listener {
    void take(FirmwareMessage message) throws RedirectionException;
  }

  private final Listener console;

  FirmwareReader(Listener console) {
    this.console = console;
  }

  @Override
  int length(ByteBuffer begun, int have) throws RedirectionException {
    byte code = begun.get(0);
    return switch (code) {
      case Code.OPENED ->
          FirmwareMessage.Opened.LENGTH
              + (have > OEM_LENGTH_AT ? Byte.toUnsignedInt(begun.get(OEM_LENGTH_AT)) : 0);
      case Code.CLOSED, Code.PING, Code.PONG, Code.HEARTBEAT -> 8;
      case Code.RESET_OCCURRED -> 9;
      case Code.FEATURES_REPLY -> 13;
      case Code.ERROR_OCCURRED -> 11;
      case Code.COMMAND_WRITTEN -> FirmwareMessage.CommandWritten.LENGTH;
      case Code.DATA_FROM_HOST ->
          have < FirmwareMessage.DataFromHost.HEAD
              ? FirmwareMessage.DataFromHost.HEAD
              : data(FirmwareMessage.DataFromHost.HEAD, Short.toUnsignedInt(begun.getShort(9)));
      default -> throw nonsense("message 0x%02X of storage redirection".formatted(code));
    };
  }

  @Override
  void take(ByteBuffer in) throws RedirectionException {
    console.take(
        switch (in.get(0)) {
          case Code.OPENED ->
              new FirmwareMessage.Opened(
                  Byte.toUnsignedInt(in.get(1)),
                  Short.toUnsignedInt(in.getShort(16)),
                  Short.toUnsignedInt(in.getShort(18)),
                  Byte.toUnsignedInt(in.get(21)));
          case Code.CLOSED -> new FirmwareMessage.Closed();
          case Code.PING -> new FirmwareMessage.Ping();
          case Code.PONG -> new FirmwareMessage.Pong();
          case Code.HEARTBEAT -> new FirmwareMessage.Heartbeat();
          case Code.RESET_OCCURRED ->
              new FirmwareMessage.ResetOccurred(Byte.toUnsignedInt(in.get(8)));
          case Code.FEATURES_REPLY -> feature(in.get(8), in.getInt(9));
          case Code.ERROR_OCCURRED ->
              new FirmwareMessage.ErrorOccurred(Byte.toUnsignedInt(in.get(8)));
          case Code.COMMAND_WRITTEN -> command(in);
          case Code.DATA_FROM_HOST -> written(in);
          default -> new FirmwareMessage.Ended();
        });
  }

  private static FirmwareMessage feature(byte code, int value) throws RedirectionException {
    Feature feature =
        Feature.of(code).orElseThrow(() -> nonsense("a reply about feature register " + code));
    return new FirmwareMessage.FeaturesReply(feature, value);
  }

  private static FirmwareMessage command(ByteBuffer in) {
    boolean dma = (in.get(9) & Registers.DMA) != 0;
    Drive drive = Drive.of(in.get(14));
    return new FirmwareMessage.CommandWritten(drive, dma, Packet.read(in.position(16)));
  }

  private static FirmwareMessage written(ByteBuffer in) {
    byte[] data = new byte[in.limit() - FirmwareMessage.DataFromHost.HEAD];
    in.get(FirmwareMessage.DataFromHost.HEAD, data);
    return new FirmwareMessage.DataFromHost(data);
  }
}
