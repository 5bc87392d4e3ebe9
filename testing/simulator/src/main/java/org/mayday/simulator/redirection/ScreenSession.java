package org.mayday.simulator.redirection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.kvm.Area;
import org.mayday.redirection.kvm.Clipboard;
import org.mayday.redirection.kvm.ConsoleMessage;
import org.mayday.redirection.kvm.ConsoleReader;
import org.mayday.redirection.kvm.Encoding;
import org.mayday.redirection.kvm.FirmwareWriter;
import org.mayday.redirection.kvm.Picture;
import org.mayday.redirection.kvm.PixelFormat;
import org.mayday.redirection.kvm.TileStyle;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.redirection.Frames.Faulty;
import org.mayday.simulator.web.Outlet;

/**
 * The screen of a PC on a channel that is logged in. Each update is told in the next of all
 * encodings that the console understands. It ends with a console that asks for an update while one
 * is due, does not understand plain pixels, or wants more than the firmware has memory for, as that
 * of real PCs does. Decimation is noted and not done. Used under the lock of the PC.
 */
final class ScreenSession implements Speech {
  private static final Duration BEAT = Duration.ofMillis(100);
  private static final List<String> GREETINGS =
      List.of("@\0\0\0\0\0\0\0", "RFB 003.008\n", "\u0001", "\u0001");
  private static final byte[] OPENED = {0x41, 0, 0, 0, 0, 0, 0, 0};
  private static final byte[] VERSION = "RFB 004.000\n".getBytes(US_ASCII);
  private static final byte[] SECURITY = {2, 1, (byte) 0x80};
  private static final byte[] ADMITTED = {0, 0, 0, 0};

  private final SimulatedPc pc;
  private final Outlet outlet;
  private final Runnable ending;
  private final Desktop desktop;
  private final FirmwareWriter writer = new FirmwareWriter();
  private final ConsoleReader reader = new ConsoleReader(this::take);
  private Clockwork.Alarm beat = () -> {};
  private int greeted;
  private int greetingBytes;
  private PixelFormat format = PixelFormat.RGB565;
  private List<Integer> encodings = List.of(Encoding.RAW);
  private Optional<ConsoleMessage.RequestUpdate> due = Optional.empty();
  private Picture shown;
  private int updates;
  private int decimation = 1;
  private boolean compressed;
  private boolean over;

  ScreenSession(SimulatedPc pc, Outlet outlet, Runnable ending) {
    this.pc = pc;
    this.outlet = outlet;
    this.ending = ending;
    this.desktop = new Desktop(pc);
    this.shown = new Picture(1, 1, format);
  }

  @Override
  public void leave() {
    over = true;
    beat.cancel();
    writer.close();
  }

  @Override
  public Duration patience() {
    return RedirectionSession.SILENCE;
  }

  /** A message of redirection makes no sense among those of a screen. */
  @Override
  public byte[] farewell() {
    return new byte[0];
  }

  @Override
  public void receive(byte[] bytes) throws Faulty {
    int at = 0;
    while (at < bytes.length && greeted < GREETINGS.size()) {
      greet(bytes[at++]);
    }
    try {
      reader.receive(ByteBuffer.wrap(Arrays.copyOfRange(bytes, at, bytes.length)));
    } catch (RedirectionException e) {
      throw new Faulty(e.getMessage());
    }
  }

  private void greet(byte said) throws Faulty {
    String due = GREETINGS.get(greeted);
    if (said != due.charAt(greetingBytes++)) {
      throw new Faulty("a greeting of the screen that is none");
    }
    if (greetingBytes == due.length()) {
      greetingBytes = 0;
      greeted++;
      switch (greeted) {
        case 1 -> {
          outlet.write(OPENED);
          outlet.write(VERSION);
        }
        case 2 -> outlet.write(SECURITY);
        case 3 -> outlet.write(ADMITTED);
        default -> begin();
      }
    }
  }

  private void begin() {
    shown = new Picture(desktop.width(), desktop.height(), format);
    outlet.write(FirmwareWriter.init(shown.width(), shown.height(), format, "Intel(r) AMT KVM"));
    beat = pc.clock().after(BEAT, this::beats);
    if (pc.consent().missingForScreen()) {
      pc.consent().start(); // it may be under way already
    }
  }

  private void beats() {
    synchronized (pc.monitor()) {
      if (!over && pc.consent().missingForScreen() && pc.consent().state() == 0) {
        ending.run();
      } else if (!over) {
        beat = pc.clock().after(BEAT, this::beats);
        if (!pc.remoteScreen().isStill()) {
          desktop.move();
        }
        update();
      }
    }
  }

  private void take(ConsoleMessage message) {
    if (over) {
      return;
    }
    if (message instanceof ConsoleMessage.SetFormat set) {
      format = set.format();
    } else if (message instanceof ConsoleMessage.SetEncodings set) {
      encodings = set.encodings();
    } else if (message instanceof ConsoleMessage.RequestUpdate request) {
      request(request);
    } else if (message instanceof ConsoleMessage.Key key) {
      desktop.pressed(key);
      pc.remoteScreen().come(key);
      update();
    } else if (message instanceof ConsoleMessage.Pointer pointer) {
      desktop.pointed(pointer);
      pc.remoteScreen().come(pointer);
      update();
    } else if (message instanceof ConsoleMessage.Cut cut
        && cut.content() instanceof Clipboard.Setting setting) {
      set(setting);
    }
  }

  private void request(ConsoleMessage.RequestUpdate request) {
    if (due.isPresent() || !encodings.contains(Encoding.RAW)) {
      ending.run();
    } else {
      due = Optional.of(request);
      update();
    }
  }

  private void set(Clipboard.Setting setting) {
    switch (setting.code()) {
      case Clipboard.Setting.SET_DECIMATION -> decimation = setting.value();
      case Clipboard.Setting.SET_ZLIB -> {
        compressed = setting.value() == 1;
        writer.compress(compressed);
      }
      default -> {}
    }
    int value =
        switch (setting.code()) {
          case Clipboard.Setting.GET_DECIMATION, Clipboard.Setting.SET_DECIMATION -> decimation;
          default -> compressed ? 1 : 0;
        };
    outlet.write(FirmwareWriter.cut(new Clipboard.Setting(setting.code(), value)));
  }

  /** Answers the request that is due, if there is anything to tell. */
  private void update() {
    pc.remoteScreen().upToDate(false); // unless there is nothing to tell
    if (due.isEmpty() || pc.consent().missingForScreen()) {
      return;
    }
    int width = desktop.width();
    int height = desktop.height();
    boolean resized = width != shown.width() || height != shown.height();
    if (resized && !encodings.contains(Encoding.DESKTOP_SIZE)) {
      ending.run();
    } else if (resized) {
      due = Optional.empty();
      shown = new Picture(width, height, narrow(width, height));
      outlet.write(FirmwareWriter.resized(width, height));
    } else if (!Picture.fits(width, height, format)) {
      ending.run();
    } else {
      tell(due.get(), desktop.picture(format));
    }
  }

  /** What the console asks for next decides on the format; till then it only has to fit. */
  private PixelFormat narrow(int width, int height) {
    return Picture.fits(width, height, format) ? format : PixelFormat.GRAY8;
  }

  private void tell(ConsoleMessage.RequestUpdate request, Picture now) {
    boolean whole = !request.incremental() || shown.format() != format;
    List<Area> areas = whole ? now.area().tiles() : changed(shown, now);
    if (areas.isEmpty()) {
      pc.remoteScreen().upToDate(true);
      return;
    }
    due = Optional.empty();
    shown = now;
    pc.remoteScreen().tell(now);
    int style = updates++ % (TileStyle.values().length + 1);
    outlet.write(
        style == 0 || !encodings.contains(Encoding.TILES)
            ? writer.raw(now, areas)
            : writer.tiles(now, areas, TileStyle.values()[style - 1]));
  }

  private static List<Area> changed(Picture before, Picture now) {
    List<Area> areas = new ArrayList<>();
    for (Area tile : now.area().tiles()) {
      if (!before.same(now, tile)) {
        areas.add(tile);
      }
    }
    return areas;
  }
}
