package org.mayday.redirection.ider;

import java.nio.ByteBuffer;
import org.mayday.redirection.RedirectionException;

/** Reads what a console says, for whoever plays the firmware. Not thread-safe. */
public final class ConsoleReader extends SequencedReader {
  private static final int RESULT_LENGTH = 31;

  /** Hears each message; one that makes no sense now ends the session. */
  public interface Listener {
    /** Takes it. */
    void take(ConsoleMessage message) throws RedirectionException;

    /** EndRedirectionSession: the console ends all. */
    void end();
  }

  private final Listener firmware;

  /** Reads for somebody. */
  public ConsoleReader(Listener firmware) {
    this.firmware = firmware;
  }

  @Override
  int length(ByteBuffer begun, int have) throws RedirectionException {
    byte code = begun.get(0);
    return switch (code) {
      case Code.OPEN -> 18;
      case Code.CLOSE, Code.PING, Code.PONG, Code.HEARTBEAT, Code.RESET_DONE -> 8;
      case Code.FEATURES -> have < 9 ? 9 : begun.get(8) == Feature.SET.code() ? 13 : 9;
      case Code.COMMAND_END, Code.ASK_DATA -> RESULT_LENGTH;
      case Code.DATA_TO_HOST ->
          have < ConsoleMessage.DataToHost.HEAD
              ? ConsoleMessage.DataToHost.HEAD
              : data(ConsoleMessage.DataToHost.HEAD, Short.toUnsignedInt(begun.getShort(9)));
      default -> throw nonsense("console message 0x%02X".formatted(code));
    };
  }

  @Override
  void take(ByteBuffer in) throws RedirectionException {
    switch (in.get(0)) {
      case Code.OPEN ->
          firmware.take(
              new ConsoleMessage.Open(
                  Short.toUnsignedInt(in.getShort(8)),
                  Short.toUnsignedInt(in.getShort(10)),
                  Short.toUnsignedInt(in.getShort(12)),
                  in.getInt(14)));
      case Code.CLOSE -> firmware.take(new ConsoleMessage.Close());
      case Code.PING -> firmware.take(new ConsoleMessage.Ping());
      case Code.PONG -> firmware.take(new ConsoleMessage.Pong());
      case Code.HEARTBEAT -> firmware.take(new ConsoleMessage.Heartbeat());
      case Code.RESET_DONE -> firmware.take(new ConsoleMessage.ResetDone());
      case Code.FEATURES -> firmware.take(features(in));
      case Code.COMMAND_END -> firmware.take(commandEnd(in));
      case Code.ASK_DATA -> firmware.take(askData(in));
      case Code.DATA_TO_HOST -> firmware.take(dataToHost(in));
      default -> firmware.end();
    }
  }

  private static ConsoleMessage features(ByteBuffer in) throws RedirectionException {
    Feature feature =
        Feature.of(in.get(8)).orElseThrow(() -> nonsense("feature register " + in.get(8)));
    return new ConsoleMessage.Features(feature, feature == Feature.SET ? in.getInt(9) : 0);
  }

  /** A status that says good and a sense that says otherwise are a console's mistake. */
  private static ConsoleMessage commandEnd(ByteBuffer in) throws RedirectionException {
    int key = Byte.toUnsignedInt(in.get(28));
    byte due = key == 0 ? Registers.STATUS_GOOD : Registers.STATUS_CHECK;
    if (key > 0xF || in.get(27) != due || in.get(3) != Registers.LAST) {
      throw nonsense(
          "a command that ends with status %02X and sense %02X".formatted(in.get(27), key));
    }
    Sense sense = new Sense(key, Byte.toUnsignedInt(in.get(29)), Byte.toUnsignedInt(in.get(30)));
    return new ConsoleMessage.CommandEnd(Drive.of(in.get(26)), sense);
  }

  private static ConsoleMessage askData(ByteBuffer in) throws RedirectionException {
    int length = data(0, Short.toUnsignedInt(in.getShort(9)));
    return new ConsoleMessage.AskData(Drive.of(in.get(18)), length);
  }

  private static ConsoleMessage dataToHost(ByteBuffer in) throws RedirectionException {
    boolean dma = (in.get(3) & Registers.DMA) != 0;
    boolean last = (in.get(3) & Registers.LAST) != 0;
    byte[] data = new byte[in.limit() - ConsoleMessage.DataToHost.HEAD];
    in.get(ConsoleMessage.DataToHost.HEAD, data);
    int counted = Short.toUnsignedInt(in.getShort(16));
    if (counted != (dma ? 0 : data.length) || (in.get(27) == Registers.STATUS_GOOD) != last) {
      throw nonsense("data whose registers say something else");
    }
    return new ConsoleMessage.DataToHost(Drive.of(in.get(18)), data, dma, last);
  }
}
