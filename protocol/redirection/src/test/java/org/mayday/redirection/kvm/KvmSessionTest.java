package org.mayday.redirection.kvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mayday.redirection.Vectors.hex;
import static org.mayday.redirection.kvm.Dialect.START;
import static org.mayday.redirection.kvm.Dialect.init;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionException.Reason;

class KvmSessionTest {
  /** The head of a zlib stream that stores, as the firmware sends it. */
  private static final String ZLIB = "78 01";

  private static final String ONE = "00 00 0001";
  private static final String AT_0 = "0000 0000 ";

  @Test
  void beginsAsTheFirmwareExpects() throws RedirectionException {
    Dialect dialect = new Dialect(PixelFormat.RGB565);
    assertThat(dialect.session.begin()).isEqualTo(hex("40 00000000000000"));
    assertThat(dialect.receive("41 00000000000000")).isEmpty();
    assertThat(dialect.receive("52 46 42 20 30 30 34 2E 30 30 30 0A"))
        .isEqualTo(hex("52 46 42 20 30 30 33 2E 30 30 38 0A"));
    assertThat(dialect.receive("02 01 80")).isEqualTo(hex("01"));
    assertThat(dialect.receive("00000000")).isEqualTo(hex("01"));
    assertThat(dialect.session.isUp()).isFalse();
    assertThat(dialect.session.request()).isEmpty();
    assertThat(dialect.receive(init(800, 600)))
        .isEqualTo(hex("02 00 0004 00000010 00000000 00000444 FFFFFF21"));
    assertThat(dialect.session.isUp()).isTrue();
    assertThat(dialect.picture()).hasToString("Picture[800 by 600, RGB565]");
  }

  @Test
  void asksForOneUpdateAtATime() throws RedirectionException {
    Dialect dialect = Dialect.of(PixelFormat.RGB565, 2, 1);
    assertThat(dialect.session.request()).isEqualTo(hex("03 00 0000 0000 0002 0001"));
    assertThat(dialect.session.request()).isEmpty();
    dialect.receive(ONE + AT_0 + "0002 0001 00000000 00F8 E0");
    assertThat(dialect.session.request()).isEmpty();
    dialect.receive("07");
    assertThat(dialect.updates).isEqualTo(1);
    assertThat(dialect.pixels()).containsExactly(0xF800, 0x07E0);
    assertThat(dialect.picture().rgb(0, 0)).isEqualTo(0xFF0000);
    assertThat(dialect.session.request()).isEqualTo(hex("03 01 0000 0000 0002 0001"));
    dialect.receive("00 00 0000");
    dialect.session.refresh();
    assertThat(dialect.session.request()).isEqualTo(hex("03 00 0000 0000 0002 0001"));
  }

  @ParameterizedTest
  @CsvSource({"RGB332, " + Dialect.RGB332, "GRAY8, " + Dialect.GRAY8, "GRAY4, " + Dialect.GRAY4})
  void tellsTheDepthItWants(PixelFormat format, String bytes) throws RedirectionException {
    Dialect dialect = Dialect.of(format, 2, 1);
    assertThat(dialect.session.request())
        .isEqualTo(hex("00 000000 " + bytes + "03 00 0000 0000 0002 0001"));
    dialect.receive(ONE + AT_0 + "0002 0001 00000000 03 0F");
    assertThat(dialect.pixels()).containsExactly(3, 15);
    assertThat(dialect.session.request()).hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({
    "2560, 1600, RGB565",
    "3840, 1200, RGB565",
    "3840, 1201, RGB332",
    "3840, 2160, RGB332"
  })
  void takesWhatFitsIntoTheFirmware(int width, int height, PixelFormat format)
      throws RedirectionException {
    assertThat(Dialect.of(PixelFormat.RGB565, width, height).picture().format()).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({"3840, 2401", "65535, 65535", "0, 600"})
  void saysThatAScreenIsTooLarge(int width, int height) {
    refuses(Reason.UNSUPPORTED, START + init(width, height));
  }

  @Test
  void changesTheFormatBetweenTwoUpdates() throws RedirectionException {
    Dialect dialect = Dialect.of(PixelFormat.RGB565, 2, 1);
    dialect.session.request();
    dialect.session.prefer(PixelFormat.GRAY8);
    assertThat(dialect.picture().format()).isEqualTo(PixelFormat.RGB565);
    dialect.receive("00 00 0001 0000 0000 0002 0001 00000000 3412 7856");
    assertThat(dialect.updates).isEqualTo(1);
    assertThat(dialect.picture().format()).isEqualTo(PixelFormat.GRAY8);
    assertThat(dialect.session.request())
        .isEqualTo(hex("00 000000" + Dialect.GRAY8 + "03 00 0000 0000 0002 0001"));
    dialect.receive("00 00 0001 0000 0000 0002 0001 00000000 34 78");
    assertThat(dialect.pixels()).containsExactly(0x34, 0x78);
    assertThat(dialect.session.request()).isEqualTo(hex("03 01 0000 0000 0002 0001"));
  }

  @Test
  void followsTheSizeOfTheScreenAndItsDepth() throws RedirectionException {
    Dialect dialect = Dialect.of(PixelFormat.RGB565, 2, 1);
    dialect.session.request();
    dialect.receive(ONE + AT_0 + "0F00 0870 FFFFFF21");
    assertThat(dialect.picture()).hasToString("Picture[3840 by 2160, RGB332]");
    assertThat(dialect.session.request())
        .isEqualTo(hex("00 000000 " + Dialect.RGB332 + "03 00 0000 0000 0F00 0870"));
    dialect.receive(ONE + AT_0 + "0320 0258 FFFFFF21");
    assertThat(dialect.session.request())
        .isEqualTo(hex("00 000000 " + Dialect.RGB565 + "03 00 0000 0000 0320 0258"));
  }

  @ParameterizedTest
  @CsvSource({
    // pixel for pixel, one colour, 1 bit, 2 bits, runs, runs of a palette; 4 by 2 pixels of a byte
    "00 01 02 03 04 05 06 07 08, 1 2 3 4 5 6 7 8",
    "01 2A, 42 42 42 42 42 42 42 42",
    "02 05 09 50 A0, 5 9 5 9 9 5 9 5",
    "03 05 06 07 1A 60, 5 6 7 7 6 7 5 5",
    "05 01 02 03 04 05 01 23 40 00, 1 2 3 4 5 1 1 1",
    "80 07 02 08 04, 7 7 7 8 8 8 8 8",
    "82 07 08 81 02 00 80 03, 8 8 8 7 7 7 7 7"
  })
  void readsEveryKindOfTile(String tile, String pixels) throws RedirectionException {
    Dialect dialect = Dialect.of(PixelFormat.GRAY8, 4, 2);
    dialect.receive(tiles(tile));
    assertThat(dialect.pixels().stream().map(String::valueOf).toList())
        .containsExactly(pixels.split(" "));
    assertThat(dialect.drawn).containsExactly(new Area(0, 0, 4, 2));
  }

  @Test
  void readsPixelsOfTwoBytesLittleEndian() throws RedirectionException {
    Dialect dialect = Dialect.of(PixelFormat.RGB565, 4, 2);
    dialect.receive(tiles("82 00F8 E007 81 02 00 80 03"));
    assertThat(dialect.pixels())
        .containsExactly(0x7E0, 0x7E0, 0x7E0, 0xF800, 0xF800, 0xF800, 0xF800, 0xF800);
  }

  @Test
  void goesOnInOneZlibStream() throws RedirectionException {
    Dialect dialect = Dialect.of(PixelFormat.GRAY8, 4, 2);
    dialect.receive(tiles("01 2A"));
    dialect.receive(ONE + AT_0 + "0001 0001 00000010 00000007 00 0200 FDFF 01 07");
    assertThat(dialect.pixels()).containsExactly(7, 42, 42, 42, 42, 42, 42, 42);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11 00", // no such kind
        "7F 00",
        "81 00",
        "80 07 08", // a run of nine
        "80 07 FF FF FF FF 00",
        "80 07 06 08 01", // nine in two runs
        "03 05 06 07 FF FF", // colour 3 of a palette of three
        "82 07 08 03 00",
        "01 2A 00", // left over
        "00 01 02 03 04", // cut off
        "01"
      })
  void refusesTilesThatAreNone(String tile) throws RedirectionException {
    Dialect dialect = Dialect.of(PixelFormat.GRAY8, 4, 2);
    refuses(dialect, Reason.NONSENSE, tiles(tile));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01", // no such message
        "FF",
        ONE + "0003 0000 0002 0001 00000000", // outside of the picture
        ONE + "FFFF FFFF FFFF FFFF 00000010",
        ONE + AT_0 + "0004 0002 00000005", // not asked for
        ONE + AT_0 + "0004 0002 00000010 FFFFFFFF",
        ONE + AT_0 + "0004 0002 00000010 00001000",
        ONE + AT_0 + "0004 0002 00000010 00000002 1234", // no zlib
        "00 00 0002" + AT_0 + "0004 0002 FFFFFF21", // more after the size
        "03 000000 FFFFFFFF",
        "03 000000 00010001"
      })
  void refusesMessagesThatAreNone(String bytes) throws RedirectionException {
    refuses(Dialect.of(PixelFormat.GRAY8, 4, 2), Reason.NONSENSE, bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "11 00000000000000, NONSENSE",
    "41 01000000000000, FIRMWARE_ERROR",
    "41 00000000000000 48 54 54 50 2F 31 2E 31 20 32 30 30, NONSENSE",
    "41 00000000000000 52 46 42 20 30 30 34 2E 30 30 30 0A 00, FIRMWARE_ERROR",
    "41 00000000000000 52 46 42 20 30 30 34 2E 30 30 30 0A 01 02, NONSENSE",
    "41 00000000000000 52 46 42 20 30 30 34 2E 30 30 30 0A 01 01 00000001, FIRMWARE_ERROR",
    START + "0320 0258 20 18 00 01 00FF 00FF 00FF 10 08 00 000000 00000000, NONSENSE",
    START + "0320 0258 " + Dialect.RGB565 + "7FFFFFFF, NONSENSE"
  })
  void refusesStartsThatAreNone(String bytes, Reason reason) {
    refuses(reason, bytes);
  }

  @Test
  void takesSettingsAndDataAsCutText() throws RedirectionException {
    Dialect dialect = Dialect.of(PixelFormat.GRAY8, 4, 2);
    dialect.receive("02 03 000000 0000000D 00 4B766D457874436D64 00 03 01");
    dialect.receive("03 000000 00000012 00 4B766D446174614368616E6E656C 00 68 69");
    dialect.receive("03 000000 00000003 41 42 E4 03 000000 00000000");
    assertThat(dialect.rings).isEqualTo(1);
    assertThat(dialect.cut)
        .containsExactly(
            new Clipboard.Setting(Clipboard.Setting.GET_ZLIB, 1),
            new Clipboard.Data(hex("6869")),
            new Clipboard.Text("ABä"),
            new Clipboard.Text(""));
  }

  @Test
  void saysWhatAConsoleSays() {
    assertThat(new KvmSession(PixelFormat.RGB565, new Dialect(PixelFormat.RGB565)).keepAlive())
        .isEqualTo(hex("06 000000 00000010 00 4B766D446174614368616E6E656C 00"));
    assertThat(new ConsoleMessage.Key(true, 0xFFE3).bytes()).isEqualTo(hex("04 01 0000 0000FFE3"));
    assertThat(new ConsoleMessage.Key(false, 0x1717_0056).bytes())
        .isEqualTo(hex("04 00 0000 17170056"));
    assertThat(new ConsoleMessage.Pointer(5, 640, 480).bytes()).isEqualTo(hex("05 05 0280 01E0"));
    assertThat(new ConsoleMessage.Cut(new Clipboard.Setting(Clipboard.Setting.SET_ZLIB, 1)).bytes())
        .isEqualTo(hex("06 000000 0000000D 00 4B766D457874436D64 00 04 01"));
    assertThat(
            new ConsoleMessage.Cut(new Clipboard.Setting(Clipboard.Setting.GET_DECIMATION, 0))
                .bytes())
        .isEqualTo(hex("06 000000 0000000C 00 4B766D457874436D64 00 01"));
  }

  /** An update of one tile of 4 by 2 pixels, stored at the beginning of a zlib stream. */
  private static String tiles(String tile) {
    int length = hex(tile).length;
    return ONE
        + AT_0
        + "0004 0002 00000010 %08X %s 00 ".formatted(length + 7, ZLIB)
        + "%02X 00 %02X FF ".formatted(length, 0xFF - length)
        + tile;
  }

  private static void refuses(Reason reason, String bytes) {
    refuses(new Dialect(PixelFormat.RGB565), reason, bytes);
  }

  private static void refuses(Dialect dialect, Reason reason, String bytes) {
    assertThatExceptionOfType(RedirectionException.class)
        .isThrownBy(() -> dialect.receive(bytes))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
