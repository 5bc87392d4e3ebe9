package org.mayday.console.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.ider.ConsoleMessage;
import org.mayday.redirection.ider.ConsoleReader;
import org.mayday.redirection.ider.Drive;
import org.mayday.redirection.ider.Feature;
import org.mayday.redirection.ider.FirmwareMessage;
import org.mayday.redirection.ider.Packet;

/** A line to firmware that takes disks, and whose host asks what a test asks. */
final class DiskLineFake extends SilentLine {
  private final ConsoleReader reader = new ConsoleReader(new Firmware());
  private final List<ConsoleMessage> heard = new ArrayList<>();
  private ByteArrayOutputStream read = new ByteArrayOutputStream();
  private String ended = "";
  private int number;
  private boolean over;

  /** The host asks. */
  synchronized void commands(Drive drive, Packet packet) {
    read = new ByteArrayOutputStream();
    ended = "";
    say(new FirmwareMessage.CommandWritten(drive, false, packet));
  }

  /** How its command ended: "data" after all of it, a sense, or nothing yet. */
  synchronized String ended() {
    return ended;
  }

  synchronized byte[] data() {
    return read.toByteArray();
  }

  synchronized boolean heard(Class<? extends ConsoleMessage> what) {
    return heard.stream().anyMatch(what::isInstance);
  }

  synchronized void forget() {
    heard.clear();
  }

  /** Whether the console took leave. */
  synchronized boolean over() {
    return over;
  }

  private void say(FirmwareMessage message) {
    add(message.bytes(number++));
  }

  @Override
  synchronized void sent(ByteBuffer bytes) throws IOException {
    try {
      reader.receive(bytes);
    } catch (RedirectionException e) {
      throw new IOException(e);
    }
  }

  private final class Firmware implements ConsoleReader.Listener {
    @Override
    public void take(ConsoleMessage message) {
      heard.add(message);
      if (message instanceof ConsoleMessage.Open) {
        say(new FirmwareMessage.Opened(0, 8_192, 8_192, 0));
      } else if (message instanceof ConsoleMessage.Features features) {
        int value = features.feature() == Feature.SET ? 1 : 0;
        say(new FirmwareMessage.FeaturesReply(features.feature(), value));
      } else if (message instanceof ConsoleMessage.DataToHost part) {
        read.writeBytes(part.bytes());
        ended = part.last() ? "data" : "";
      } else if (message instanceof ConsoleMessage.CommandEnd end) {
        ended = end.sense().toString();
      }
    }

    @Override
    public void end() {
      over = true;
    }
  }
}
