package org.mayday.redirection.ider;

import static org.mayday.redirection.Vectors.hex;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mayday.redirection.RedirectionException;

/** A session, what it says, and what a firmware would say to it. */
final class Lending implements DiskWatch {
  static final String OPENED =
      "41 00 0000 00000000 01 00 0F 00 00000000 0020 0020 00 00 000000 57010000 00";
  static final String SET = "49 00 0000 01000000 03 01000000";

  final List<String> heard = new ArrayList<>();
  final List<byte[]> said = new ArrayList<>();
  final IderSession session;
  private int number;

  Lending() {
    this(IderSession.USUAL_WINDOW);
  }

  Lending(int window) {
    session =
        new IderSession(ConsoleMessage.Open.usual(), Activation.ON_RESET, window, said::add, this);
  }

  /** One that has begun, whose firmware has room for so many bytes. */
  static Lending begun(int window, int buffer) throws RedirectionException {
    Lending lending = new Lending(window);
    lending.session.begin();
    lending.says(new FirmwareMessage.Opened(0, buffer, buffer, 0));
    lending.says(new FirmwareMessage.FeaturesReply(Feature.SET, 1));
    lending.said.clear();
    lending.heard.clear();
    return lending;
  }

  static Lending begun() throws RedirectionException {
    return begun(IderSession.USUAL_WINDOW, 8_192);
  }

  void receive(String bytes) throws RedirectionException {
    session.receive(ByteBuffer.wrap(hex(bytes)));
  }

  void says(FirmwareMessage message) throws RedirectionException {
    session.receive(ByteBuffer.wrap(message.bytes(number++)));
  }

  void commands(Drive drive, Packet packet) throws RedirectionException {
    says(new FirmwareMessage.CommandWritten(drive, false, packet));
  }

  /** Sends a packet of bytes and tells the answer: its data, or its sense. */
  String answer(Drive drive, String packet) throws RedirectionException {
    said.clear();
    byte[] bytes = hex(packet);
    int[] octets = new int[bytes.length];
    for (int at = 0; at < bytes.length; at++) {
      octets[at] = Byte.toUnsignedInt(bytes[at]);
    }
    commands(drive, Packet.of(octets));
    return told();
  }

  /** The answer in short. */
  String told() throws RedirectionException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    StringBuilder ends = new StringBuilder();
    for (ConsoleMessage message : messages()) {
      if (message instanceof ConsoleMessage.DataToHost part) {
        data.writeBytes(part.bytes());
      } else if (message instanceof ConsoleMessage.CommandEnd end) {
        ends.append(end.sense());
      } else {
        ends.append(message);
      }
    }
    return HexFormat.of().withUpperCase().formatHex(data.toByteArray()) + ends;
  }

  /** What was said since it was cleared, read as firmware reads it but for the numbers. */
  List<ConsoleMessage> messages() throws RedirectionException {
    List<ConsoleMessage> read = new ArrayList<>();
    int at = 0;
    ConsoleReader reader =
        new ConsoleReader(
            new ConsoleReader.Listener() {
              @Override
              public void take(ConsoleMessage message) {
                read.add(message);
              }

              @Override
              public void end() {
                throw new AssertionError("the end");
              }
            });
    for (byte[] message : said) {
      ByteBuffer renumbered = ByteBuffer.wrap(message.clone());
      renumbered.putInt(4, Integer.reverseBytes(at++));
      reader.receive(renumbered);
    }
    return read;
  }

  @Override
  public void lent() {
    heard.add("lent");
  }

  @Override
  public void seen(boolean now) {
    heard.add("seen " + now);
  }

  @Override
  public void moved(Drive drive, boolean written, long block, int count) {
    heard.add("%s %s %d+%d".formatted(drive, written ? "wrote" : "read", block, count));
  }

  @Override
  public void failed(Drive drive, String why) {
    heard.add(drive + " failed: " + why);
  }

  @Override
  public void ejected(Drive drive) {
    heard.add(drive + " ejected");
  }

  @Override
  public void reset() {
    heard.add("reset");
  }

  @Override
  public void firmwareFailed(int code) {
    heard.add("error " + code);
  }
}
