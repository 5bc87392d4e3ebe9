package org.mayday.redirection.kvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.Vectors;

class KvmProperties {
  @Property(tries = 300)
  void anyPictureArrivesPixelForPixel(
      @ForAll PixelFormat format,
      @ForAll TileStyle style,
      @ForAll boolean compressed,
      @ForAll @IntRange(min = 1, max = 150) int width,
      @ForAll @IntRange(min = 1, max = 150) int height,
      @ForAll @IntRange(min = 1, max = 300) int colours,
      @ForAll @IntRange(min = 1, max = 5_000) int split,
      @ForAll long seed)
      throws RedirectionException {
    Random random = new Random(seed);
    Dialect dialect = Dialect.of(format, width, height);
    try (FirmwareWriter firmware = new FirmwareWriter()) {
      for (int update = 0; update < 3; update++) {
        Picture shown = painted(new Picture(width, height, format), colours, random);
        firmware.compress(compressed && update != 1);
        byte[] bytes = firmware.tiles(shown, List.of(shown.area()), style);
        for (int at = 0; at < bytes.length; at += split) {
          int length = Math.min(split, bytes.length - at);
          dialect.session.receive(ByteBuffer.wrap(bytes, at, length));
        }
        assertThat(dialect.picture()).isEqualTo(shown);
        Picture next = painted(shown, colours, random);
        dialect.session.receive(ByteBuffer.wrap(firmware.raw(next, List.of(next.area()))));
        assertThat(dialect.picture()).isEqualTo(next);
      }
    }
    assertThat(dialect.updates).isEqualTo(6);
  }

  /** Runs of few colours, so that every style has something to tell. */
  private static Picture painted(Picture picture, int colours, Random random) {
    int[] palette = random.ints(colours, 0, 1 << 8 * picture.format().bytes()).toArray();
    int left = 0;
    int pixel = 0;
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        if (left-- == 0) {
          pixel = palette[random.nextInt(colours)];
          left = random.nextInt(10) == 0 ? random.nextInt(2_000) : random.nextInt(4);
        }
        picture.set(x, y, pixel);
      }
    }
    return picture;
  }

  @Property
  void theNearestPixelOfAColourOfTheFormatIsItself(
      @ForAll PixelFormat format, @ForAll @IntRange(max = 0xFFFF) int any) {
    int pixel = any & (format == PixelFormat.GRAY4 ? 0xF : (1 << 8 * format.bytes()) - 1);
    assertThat(format.pixel(format.rgb(pixel))).isEqualTo(pixel);
  }

  @Property
  void theFirmwareReadsWhatAConsoleSays(
      @ForAll PixelFormat format,
      @ForAll @Size(max = 256) List<Integer> encodings,
      @ForAll boolean flag,
      @ForAll @IntRange(max = 0xFFFF) int x,
      @ForAll @IntRange(max = 0xFFFF) int y,
      @ForAll int keysym,
      @ForAll @IntRange(max = 255) int octet,
      @ForAll byte[] data,
      @ForAll @IntRange(min = 1, max = 40) int split)
      throws RedirectionException {
    List<ConsoleMessage> said =
        List.of(
            new ConsoleMessage.SetFormat(format),
            new ConsoleMessage.SetEncodings(encodings),
            new ConsoleMessage.RequestUpdate(flag, new Area(x, y, y, x)),
            new ConsoleMessage.Key(flag, keysym),
            new ConsoleMessage.Pointer(octet, x, y),
            new ConsoleMessage.Cut(new Clipboard.Setting(octet, octet)),
            new ConsoleMessage.Cut(new Clipboard.Text("")),
            new ConsoleMessage.Cut(new Clipboard.Data(data)));
    byte[] bytes = Vectors.joined(said.stream().map(ConsoleMessage::bytes).toArray(byte[][]::new));
    List<ConsoleMessage> heard = new ArrayList<>();
    ConsoleReader reader = new ConsoleReader(heard::add);
    for (int at = 0; at < bytes.length; at += split) {
      reader.receive(ByteBuffer.wrap(bytes, at, Math.min(split, bytes.length - at)));
    }
    assertThat(heard).isEqualTo(said);
  }

  @Property
  void noBytesDoMoreThanEndTheSession(@ForAll byte[] bytes, @ForAll boolean begun) {
    Dialect dialect = new Dialect(PixelFormat.RGB565);
    try {
      if (begun) {
        dialect.receive(Dialect.START + Dialect.init(64, 48));
      }
      dialect.session.receive(ByteBuffer.wrap(bytes));
    } catch (RedirectionException e) {
      assertThat(e.reason()).isNotNull();
    }
    assertThat(dialect.drawn).hasSizeLessThanOrEqualTo(bytes.length);
  }

  @Property
  void aByteThatIsWrongDoesNoMoreThanEndTheSession(
      @ForAll TileStyle style, @ForAll @IntRange(max = 4_000) int at, @ForAll byte wrong)
      throws RedirectionException {
    Dialect dialect = Dialect.of(PixelFormat.RGB332, 80, 70);
    try (FirmwareWriter firmware = new FirmwareWriter()) {
      Picture shown = painted(new Picture(80, 70, PixelFormat.RGB332), 9, new Random(at));
      byte[] bytes = firmware.tiles(shown, List.of(shown.area()), style);
      bytes[at % bytes.length] = wrong;
      dialect.session.receive(ByteBuffer.wrap(bytes));
    } catch (RedirectionException e) {
      assertThat(e.reason()).isNotNull();
    }
    assertThat(dialect.drawn).hasSizeLessThanOrEqualTo(4 * 80);
  }

  @Property
  void noBytesOfAConsoleDoMoreThanEndItsSession(@ForAll byte[] bytes) {
    List<ConsoleMessage> heard = new ArrayList<>();
    try {
      new ConsoleReader(heard::add).receive(ByteBuffer.wrap(bytes));
    } catch (RedirectionException e) {
      assertThat(e.reason()).isNotNull();
    }
    assertThat(heard).hasSizeLessThanOrEqualTo(bytes.length);
  }
}
