package org.mayday.console.control;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.kvm.Area;
import org.mayday.redirection.kvm.Clipboard;
import org.mayday.redirection.kvm.ConsoleMessage;
import org.mayday.redirection.kvm.ConsoleReader;
import org.mayday.redirection.kvm.FirmwareWriter;
import org.mayday.redirection.kvm.Picture;
import org.mayday.redirection.kvm.PixelFormat;
import org.mayday.redirection.kvm.TileStyle;

/** A line to firmware whose screen shows what a test draws. */
final class ScreenLineFake extends SilentLine {
  private static final byte[] START =
      HexFormat.of().parseHex("4100000000000000524642203030342e3030300a02018000000000");
  private static final int GREETINGS = 22;

  private final List<ConsoleMessage> heard = new ArrayList<>();
  private final FirmwareWriter writer = new FirmwareWriter();
  private final ConsoleReader reader = new ConsoleReader(this::hear);
  private int greeted;
  private int due;

  synchronized void firmwareBegins(int width, int height) {
    add(START);
    add(FirmwareWriter.init(width, height, PixelFormat.RGB565, "AMT"));
  }

  /** Answers the request that is due with areas of a picture. */
  synchronized void draws(Picture picture, List<Area> areas) {
    if (due == 0) {
      throw new IllegalStateException("nobody asked for an update");
    }
    due--;
    add(writer.tiles(picture, areas, TileStyle.RUNS));
  }

  /** Whether an update is asked for. */
  synchronized boolean isAsked() {
    return due > 0;
  }

  /** Tells how it encodes. */
  synchronized void tells(Clipboard.Setting setting) {
    add(FirmwareWriter.cut(setting));
  }

  /** What it was asked and told of its encoder. */
  synchronized List<Clipboard> settings() {
    return heard.stream()
        .filter(ConsoleMessage.Cut.class::isInstance)
        .map(each -> ((ConsoleMessage.Cut) each).content())
        .filter(Clipboard.Setting.class::isInstance)
        .toList();
  }

  /** Keys and mouse. */
  synchronized List<ConsoleMessage> input() {
    return heard.stream()
        .filter(
            each -> each instanceof ConsoleMessage.Key || each instanceof ConsoleMessage.Pointer)
        .toList();
  }

  private void hear(ConsoleMessage message) {
    heard.add(message);
    if (message instanceof ConsoleMessage.RequestUpdate) {
      due++;
    }
  }

  @Override
  synchronized void sent(ByteBuffer bytes) throws IOException {
    int greeting = Math.min(GREETINGS - greeted, bytes.remaining());
    greeted += greeting;
    bytes.position(bytes.position() + greeting);
    try {
      reader.receive(bytes);
    } catch (RedirectionException e) {
      throw new IOException(e);
    }
  }
}
