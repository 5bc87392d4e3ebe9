package org.mayday.redirection.ider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.redirection.RedirectionException;

/** Packets and answers, written by hand from the standards. */
class DriveCommandsTest {
  private static final String READY = "00";

  @ParameterizedTest
  @CsvSource({
    // ready, seek, verify, synchronize, start, lock, no room for an answer
    "00, 00/00/00",
    "0B 1FFFFF, 05/21/00",
    "2B 00 00000FFF, 00/00/00",
    "2B 00 00001000, 05/21/00",
    "2F 00 00000FF0 00 0010, 00/00/00",
    "35, 00/00/00",
    "1B 00 00 00 01, 00/00/00",
    "1E 00 00 00 01, 00/00/00",
    "5A 00 3F 00 00 00 00 0000, 00/00/00",
    // inquiry: CD, removable; whole and cut
    "12 00 00 00 24, 0580002 11F000000 4D61796461792020 52656469726563746564204344202020 312E3020",
    "12 00 00 00 05, 058000211F",
    "12 01 80 00 24, 05/24/00",
    // capacity, and in minutes: 4096 + 150 frames are 56 s and 46 frames
    "25, 00000FFF 00000800",
    "23 00 00 00 00 00 00 00FC, 00000008 00001000 02000800",
    "43 00 00 00 00 00 00 0064, 0012 01 01 0014010000000000 0014AA0000001000",
    "43 02 00 00 00 00 00 0064, 0012 01 01 0014010000000200 0014AA000000382E",
    "43 00 00 00 00 00 AA 0064, 000A 01 01 0014AA0000001000",
    "43 00 01 00 00 00 00 000C, 000A 01 01 0014010000000000",
    "43 00 00 00 00 00 00 000C 40, 000A 01 01 0014010000000000",
    "43 00 00 00 00 00 02 0064, 05/24/00",
    "43 00 02 00 00 00 00 0064, 05/24/00",
    // features: the list of profiles, one, those from one on, the head
    "46 02 0000 00 00 00 0040, 0000000C 00000008 0000030400080100",
    "46 02 001E 00 00 00 0040, 00000008 00000008 001E0100",
    "46 00 0100 00 00 00 0040, 0000000C 00000008 01000300 01050300",
    "46 01 0010 00 00 00 0008, 0000001C 00000008",
    "46 02 1234 00 00 00 0040, 00000004 00000008",
    "46 03 0000 00 00 00 0040, 05/24/00",
    "51 00 00 00 00 00 00 0008, 0020 0E 01 01 01 01 20",
    // pages: all of six and ten bytes, one, those that can be changed, kept ones, unknown ones
    "5A 00 2A 00 00 00 00 00FF, 0020 01 80 00000000 2A18000000002900000000000000000000000000000000000000",
    "5A 00 01 00 00 00 00 0008, 0012 01 80 00000000",
    "1A 00 3F 00 04, 41 01 80 00",
    "5A 00 6A 00 00 00 00 00FF, 0020 01 80 00000000 2A18000000000000000000000000000000000000000000000000",
    "5A 00 EA 00 00 00 00 00FF, 05/39/00",
    "5A 00 05 00 00 00 00 00FF, 05/24/00",
    "1A 00 31 00 FF, 05/24/00",
    // nothing can be written, and what is no command
    "2A 00 00000000 00 0001, 05/20/00",
    "55 10 00 00 00 00 00 0010, 05/20/00",
    "AC, 05/20/00",
    "4C, 05/20/00",
    "28 00 00001000 00 0001, 05/21/00",
    "28 00 00000FFF 00 0002, 05/21/00",
    "A8 00 00000000 FFFFFFFF, 05/21/00",
    "28 00 00000000 00 0000, 00/00/00",
    "4A 00 00 00 10 00 00 0008, 05/24/00",
    "4A 01 00 00 02 00 00 0008, 00028010"
  })
  void answersOfTheCdDrive(String packet, String answer) throws RedirectionException {
    Lending lending = Lending.begun();
    lending.session.insert(Drive.CD, Blocks.cd(4_096));
    lending.answer(Drive.CD, READY);
    assertThat(lending.answer(Drive.CD, packet)).isEqualTo(answer.replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "12 00 00 00 08, 0080 00 21 1F 000000",
    "25, 00000B3F 00000200",
    "23 00 00 00 00 00 00 00FC, 00000008 00000B40 02000200",
    "5A 00 05 00 00 00 00 00FF,"
        + " 0026 24 00 00000000 051E01F402120200 0050"
        + "000000000000000000000000000000000000"
        + " 012C 0000",
    "1A 00 3F 00 04, 3B 24 00 00",
    "5A 00 2A 00 00 00 00 00FF, 05/24/00",
    "43 00 00 00 00 00 00 0064, 05/20/00",
    "46 00 0000 00 00 00 0040, 05/20/00",
    "51 00 00 00 00 00 00 0022, 05/20/00",
    "2A 00 00000B40 00 0001, 05/21/00"
  })
  void answersOfTheFloppyDrive(String packet, String answer) throws RedirectionException {
    Lending lending = Lending.begun();
    lending.session.insert(Drive.FLOPPY, Blocks.floppy(2_880));
    lending.answer(Drive.FLOPPY, READY);
    assertThat(lending.answer(Drive.FLOPPY, packet)).isEqualTo(answer.replace(" ", ""));
  }

  @Test
  void knowsTheShapesOfLargeFloppies() throws RedirectionException {
    Lending lending = Lending.begun();
    lending.session.insert(Drive.FLOPPY, Blocks.floppy(246_528));
    assertThat(lending.answer(Drive.FLOPPY, "5A 00 05 00 00 00 00 0012"))
        .as("963 cylinders of 8 heads and 32 sectors")
        .isEqualTo("0026310000000000051E0FA00820020003C3");
    lending.session.insert(Drive.FLOPPY, Blocks.floppy(1_440));
    lending.answer(Drive.FLOPPY, READY);
    assertThat(lending.answer(Drive.FLOPPY, "5A 00 05 00 00 00 00 0012"))
        .isEqualTo("00261E0000000000051E01F4020902000050");
  }

  @Test
  void honoursThatAFloppyIsReadOnly() throws RedirectionException {
    Lending lending = Lending.begun();
    Blocks floppy = Blocks.floppy(2_880);
    floppy.readOnly = true;
    lending.session.insert(Drive.FLOPPY, floppy);
    for (String write : new String[] {"2A 00 00000000 00 0001", "0A 00 00 00 01", "2E 00"}) {
      assertThat(lending.answer(Drive.FLOPPY, write)).isEqualTo("07/27/00");
    }
    assertThat(lending.answer(Drive.FLOPPY, "1A 00 3F 00 04")).isEqualTo("3B248000");
    assertThat(floppy.asked).isEmpty();
  }

  @Test
  void readsAndWritesAtShortAddresses() throws RedirectionException {
    Lending lending = Lending.begun();
    Blocks floppy = Blocks.floppy(2_880);
    lending.session.insert(Drive.FLOPPY, floppy);
    lending.answer(Drive.FLOPPY, "08 00 0A BC 02");
    lending.answer(Drive.FLOPPY, "08 00 00 00 00");
    lending.session.sent(200_000);
    lending.answer(Drive.FLOPPY, "A8 00 00000100 00000201");
    lending.session.sent(400_000);
    assertThat(floppy.asked)
        .containsExactly(
            "2748+2", "0+128", "128+128", "256+128", "384+128", "512+128", "640+128", "768+1");
    floppy.asked.clear();
    lending.answer(Drive.FLOPPY, "0A 00 00 05 01");
    assertThat(lending.messages().get(0)).isEqualTo(new ConsoleMessage.AskData(Drive.FLOPPY, 512));
    lending.says(new FirmwareMessage.DataFromHost(new byte[512]));
    assertThat(floppy.asked).containsExactly("5w1");
  }

  @Test
  void tellsWhatIsWrongOnce() throws RedirectionException {
    Lending lending = Lending.begun();
    lending.answer(Drive.CD, "AC");
    assertThat(lending.answer(Drive.CD, "03 00 00 00 0E"))
        .isEqualTo("700005000000000A000000002000");
    assertThat(lending.answer(Drive.CD, "03 00 00 00 0E"))
        .isEqualTo("700000000000000A000000000000");
    lending.answer(Drive.CD, "AC");
    lending.answer(Drive.CD, "12 00 00 00 05");
    assertThat(lending.answer(Drive.CD, "03 00 00 00 0E"))
        .as("a good command in between")
        .isEqualTo("700000000000000A000000000000");
  }

  @ParameterizedTest
  @CsvSource({"00", "25", "28 00 00000000 00 0001", "43 00 00 00 00 00 00 0064", "51", "35"})
  void wantsAMedium(String packet) throws RedirectionException {
    Lending lending = Lending.begun();
    assertThat(lending.answer(Drive.CD, packet)).isEqualTo("02/3A/00");
    assertThat(lending.answer(Drive.CD, "46 02 0000 00 00 00 0040"))
        .isEqualTo("0000000C000000000000030400080000");
    assertThat(lending.answer(Drive.CD, "46 02 0010 00 00 00 0040"))
        .isEqualTo("000000100000000000100008000008000001" + "0000");
    assertThat(lending.answer(Drive.CD, "23 00 00 00 00 00 00 00FC"))
        .isEqualTo("000000080000" + "0B4003000800");
    assertThat(lending.answer(Drive.CD, "5A 00 01 00 00 00 00 0008")).isEqualTo("0012008000000000");
  }

  @Test
  void ejectsAndLoads() throws RedirectionException {
    Lending lending = Lending.begun();
    lending.session.insert(Drive.CD, Blocks.cd(10));
    assertThat(lending.answer(Drive.CD, "4A 01 00 00 10 00 00 0008")).isEqualTo("0006041002020000");
    assertThat(lending.answer(Drive.CD, "4A 01 00 00 10 00 00 0008")).isEqualTo("0006041000020000");
    lending.answer(Drive.CD, "1E 00 00 00 01");
    assertThat(lending.answer(Drive.CD, "1B 00 00 00 02")).isEqualTo("05/53/02");
    lending.answer(Drive.CD, "1E 00 00 00 00");
    assertThat(lending.answer(Drive.CD, "1B 00 00 00 02")).isEqualTo("00/00/00");
    assertThat(lending.heard).containsExactly("CD ejected");
    assertThat(lending.answer(Drive.CD, "25")).isEqualTo("02/3A/00");
    assertThat(lending.answer(Drive.CD, "4A 01 00 00 10 00 00 0008")).isEqualTo("0006041003010000");
    lending.answer(Drive.CD, "1B 00 00 00 03");
    assertThat(lending.answer(Drive.CD, "03 00 00 00 0E"))
        .isEqualTo("700006000000000A000000002800");
    assertThat(lending.answer(Drive.CD, "25")).isEqualTo("0000000900000800");
    lending.session.eject(Drive.CD);
    lending.answer(Drive.CD, "1B 00 00 00 03");
    assertThat(lending.answer(Drive.CD, "25")).as("the console took it").isEqualTo("02/3A/00");
  }

  @Test
  void unlocksWithAReset() throws RedirectionException {
    Lending lending = Lending.begun();
    lending.session.insert(Drive.CD, Blocks.cd(10));
    lending.answer(Drive.CD, "1E 00 00 00 01");
    lending.says(new FirmwareMessage.ResetOccurred(1));
    assertThat(lending.answer(Drive.CD, "1B 00 00 00 02")).isEqualTo("00/00/00");
  }
}
