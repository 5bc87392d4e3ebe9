package org.mayday.redirection.kvm;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionException.Reason;

/** Reads what a console says once the session is up: the firmware's side. Not thread-safe. */
public final class ConsoleReader {
  private static final int MOST_ENCODINGS = 256;

  private final Consumer<ConsoleMessage> firmware;
  private final Pieces pieces = new Pieces(1, this::code);

  /** Hands each message over as it is whole. */
  public ConsoleReader(Consumer<ConsoleMessage> firmware) {
    this.firmware = firmware;
  }

  /**
   * Takes what came; a split may be anywhere.
   *
   * @throws RedirectionException if no console says so
   */
  public void receive(ByteBuffer in) throws RedirectionException {
    pieces.receive(in);
  }

  private void code(ByteBuffer in) throws RedirectionException {
    byte code = in.get();
    switch (code) {
      case ConsoleMessage.SetFormat.CODE -> pieces.expect(3 + PixelFormat.LENGTH, this::format);
      case ConsoleMessage.SetEncodings.CODE -> pieces.expect(3, this::encodingCount);
      case ConsoleMessage.RequestUpdate.CODE -> pieces.expect(9, this::request);
      case ConsoleMessage.Key.CODE -> pieces.expect(7, this::key);
      case ConsoleMessage.Pointer.CODE -> pieces.expect(5, this::pointer);
      case ConsoleMessage.Cut.CODE -> pieces.expect(7, this::cutLength);
      default -> throw new RedirectionException(Reason.NONSENSE, "console message " + code);
    }
  }

  private void done(ConsoleMessage message) {
    pieces.expect(1, this::code);
    firmware.accept(message);
  }

  private void format(ByteBuffer in) throws RedirectionException {
    in.position(3);
    done(new ConsoleMessage.SetFormat(PixelFormat.read(in)));
  }

  private void encodingCount(ByteBuffer in) throws RedirectionException {
    int count = Short.toUnsignedInt(in.getShort(1));
    if (count > MOST_ENCODINGS) {
      throw new RedirectionException(Reason.NONSENSE, count + " encodings");
    }
    pieces.expect(4 * count, this::encodings);
  }

  private void encodings(ByteBuffer in) {
    List<Integer> encodings = new ArrayList<>();
    while (in.hasRemaining()) {
      encodings.add(in.getInt());
    }
    done(new ConsoleMessage.SetEncodings(encodings));
  }

  private void request(ByteBuffer in) {
    boolean incremental = in.get() != 0;
    done(new ConsoleMessage.RequestUpdate(incremental, FirmwareReader.area(in)));
  }

  private void key(ByteBuffer in) {
    done(new ConsoleMessage.Key(in.get(0) != 0, in.getInt(3)));
  }

  private void pointer(ByteBuffer in) {
    int buttons = Byte.toUnsignedInt(in.get());
    done(
        new ConsoleMessage.Pointer(
            buttons, Short.toUnsignedInt(in.getShort()), Short.toUnsignedInt(in.getShort())));
  }

  private void cutLength(ByteBuffer in) throws RedirectionException {
    pieces.expect(FirmwareReader.cutLength(in.getInt(3)), this::cut);
  }

  private void cut(ByteBuffer in) {
    byte[] bytes = new byte[in.remaining()];
    in.get(bytes);
    done(new ConsoleMessage.Cut(Clipboard.of(bytes)));
  }
}
