package org.mayday.simulator.redirection;

import java.util.ArrayDeque;
import java.util.Deque;
import org.mayday.redirection.kvm.Area;
import org.mayday.redirection.kvm.ConsoleMessage;
import org.mayday.redirection.kvm.Picture;
import org.mayday.redirection.kvm.PixelFormat;
import org.mayday.simulator.platform.DriveReading.Outcome;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.HostPhase;

/**
 * What the display of a PC shows: a text screen of 720 by 400 pixels that is blue under the BIOS,
 * red after a crash and black without power, with a bar for what was read of a drive that a console
 * lends; under the operating system all colours, a square that wanders, the keys as patterns of
 * their 32 bits, and the mouse in a colour of its buttons. Used under the lock of the PC.
 */
final class Desktop {
  private static final int TEXT_WIDTH = 720;
  private static final int TEXT_HEIGHT = 400;
  private static final int SQUARE = 48;
  private static final int STEP = 16;
  private static final int KEYS = 16;
  private static final int DOT = 4;
  private static final int KEY_WIDTH = 10 * DOT;
  private static final int KEY_ROW = 96;
  private static final int CURSOR = 12;
  private static final int BAR_ROW = 300;
  private static final int UP = 0x808080;
  private static final int DOWN = 0xFFFFFF;

  private final SimulatedPc pc;
  private final int display;
  private final Deque<ConsoleMessage.Key> keys = new ArrayDeque<>();
  private ConsoleMessage.Pointer pointer = new ConsoleMessage.Pointer(0, 0, 0);
  private int moves;

  /** The display that a session which begins now shows. */
  Desktop(SimulatedPc pc) {
    this.pc = pc;
    this.display = pc.remoteScreen().chosen();
  }

  int width() {
    return graphical() ? pc.remoteScreen().display(display).width() : TEXT_WIDTH;
  }

  int height() {
    return graphical() ? pc.remoteScreen().display(display).height() : TEXT_HEIGHT;
  }

  private boolean graphical() {
    return pc.host() == HostPhase.RUNNING;
  }

  /** Time goes by. */
  void move() {
    moves++;
  }

  void pressed(ConsoleMessage.Key key) {
    if (keys.size() == KEYS) {
      keys.removeFirst();
    }
    keys.addLast(key);
  }

  void pointed(ConsoleMessage.Pointer to) {
    pointer = to;
  }

  /** What it shows now. */
  Picture picture(PixelFormat format) {
    Picture picture = new Picture(width(), height(), format);
    switch (pc.host()) {
      case RUNNING -> running(picture);
      case DOWN, SUSPENDED -> {}
      case CRASHED -> picture.fill(picture.area(), format.pixel(0xC00000));
      default -> {
        picture.fill(picture.area(), format.pixel(0x0000C0));
        bar(picture);
      }
    }
    return picture;
  }

  private void bar(Picture picture) {
    pc.remoteDrives()
        .reading()
        .filter(reading -> reading.outcome() == Outcome.READING && reading.size() > 0)
        .ifPresent(
            reading -> {
              int done = (int) (reading.bytes() * picture.width() / reading.size());
              fill(picture, 0, BAR_ROW, done, CURSOR, DOWN);
            });
  }

  private void running(Picture picture) {
    background(picture);
    int across = Math.max(1, picture.width() - SQUARE);
    int down = Math.max(1, picture.height() - SQUARE);
    fill(picture, moves * STEP % across, moves * STEP / 2 % down, SQUARE, SQUARE, 0xFF8000);
    int left = 0;
    for (ConsoleMessage.Key key : keys) {
      key(picture, left, key);
      left += KEY_WIDTH;
    }
    int buttons = pointer.buttons();
    int colour =
        0xFFFF00 ^ ((buttons & 1) * 0xFF | (buttons >> 1 & 1) * 0xFF00 | (buttons >> 2 & 1) << 23);
    fill(picture, pointer.x(), pointer.y(), CURSOR, CURSOR, colour);
  }

  /** Bands of a few colours above, on each display others first; all shades and colours below. */
  private void background(Picture picture) {
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int rgb =
            y < picture.height() / 2
                ? (x / 64 + display & 3) * 0x404040
                : x * 255 / picture.width() << 16 | y * 255 / picture.height() << 8 | x + y & 0xFF;
        picture.set(x, y, picture.format().pixel(rgb));
      }
    }
  }

  /** The bits of a key in four rows of eight, the highest first. */
  private static void key(Picture picture, int left, ConsoleMessage.Key key) {
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      boolean set = (key.keysym() >>> (Integer.SIZE - 1 - bit) & 1) != 0;
      int colour = !set ? 0 : key.down() ? DOWN : UP;
      fill(picture, left + bit % 8 * DOT, KEY_ROW + bit / 8 * DOT, DOT, DOT, colour);
    }
  }

  private static void fill(Picture picture, int x, int y, int width, int height, int rgb) {
    int right = Math.min(x + width, picture.width());
    int bottom = Math.min(y + height, picture.height());
    if (x < right && y < bottom) {
      picture.fill(new Area(x, y, right - x, bottom - y), picture.format().pixel(rgb));
    }
  }
}
