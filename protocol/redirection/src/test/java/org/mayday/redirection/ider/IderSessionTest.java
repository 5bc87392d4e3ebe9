package org.mayday.redirection.ider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mayday.redirection.Vectors.hex;
import static org.mayday.redirection.Vectors.joined;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionException.Reason;

class IderSessionTest {
  /** A command to the CD drive without DMA, before its packet; the number is for a format. */
  private static final String TO_CD = "50 00 0000 %02X000000 00 00 00 00 00 FE B0 A0 ";

  private static final String TO_FLOPPY = "50 00 0000 %02X000000 00 00 00 00 00 FE A0 A0 ";
  private static final String READY = "00 00 00 00 00 00 00 00 00 00 00 00";

  @Test
  void lendsItsDrives() throws RedirectionException {
    Lending lending = new Lending();
    lending.session.begin();
    assertThat(lending.said.remove(0))
        .isEqualTo(hex("40 00 0000 00000000 3075 0000 204E 01000000"));
    assertThat(lending.session.isOpen()).isFalse();
    lending.receive(Lending.OPENED);
    assertThat(lending.session.isOpen()).isTrue();
    assertThat(lending.said.remove(0)).isEqualTo(hex("48 00 0000 01000000 03 09000000"));
    lending.receive(Lending.SET);
    assertThat(lending.heard).containsExactly("lent");
    lending.session.askStatus();
    assertThat(lending.said.remove(0)).isEqualTo(hex("48 00 0000 02000000 02"));
    lending.receive("49 00 0000 02000000 02 02000000" + "49 00 0000 03000000 02 01000000");
    assertThat(lending.heard).containsExactly("lent", "seen true", "seen false");
    lending.session.end();
    assertThat(joined(lending.said.toArray(byte[][]::new)))
        .isEqualTo(hex("48 00 0000 03000000 03 00000000 42 00 0000 04000000 12 00 0000"));
  }

  @ParameterizedTest
  @CsvSource({"ON_RESET, 9", "GRACEFUL, 17", "AT_ONCE, 25"})
  void saysWhenThePcShallSeeThem(Activation when, int register) {
    assertThat(when.register()).isEqualTo(register);
  }

  @Test
  void readsPastWhatTheMakerAddsToTheBeginning() throws RedirectionException {
    Lending lending = new Lending();
    lending.session.begin();
    lending.receive(Lending.OPENED.substring(0, Lending.OPENED.length() - 2) + "03 AA BB CC");
    lending.receive(Lending.SET);
    assertThat(lending.heard).containsExactly("lent");
  }

  @Test
  void staysAlive() throws RedirectionException {
    Lending lending = Lending.begun();
    lending.session.keepAlive();
    assertThat(lending.said.remove(0)).isEqualTo(hex("44 00 0000 02000000"));
    lending.receive("45 00 0000 02000000 4B 00 0000 03000000 44 00 0000 04000000");
    assertThat(lending.said).hasSize(1);
    assertThat(lending.said.get(0)).isEqualTo(hex("45 00 0000 03000000"));
  }

  @Test
  void endsGoodCommandsWellAndOthersWithTheirSense() throws RedirectionException {
    Lending lending = Lending.begun();
    lending.session.insert(Drive.CD, Blocks.cd(100));
    lending.receive(TO_FLOPPY.formatted(2) + READY);
    assertThat(lending.said.remove(0))
        .as("no medium: 02/3A/00")
        .isEqualTo(
            hex("51 00 0002 02000000 00 0000 00 0000000000000000 87 20 03 000000 A0 51 02 3A 00"));
    lending.receive(TO_CD.formatted(3) + READY);
    assertThat(lending.said.remove(0))
        .as("new: 06/28/00")
        .isEqualTo(
            hex("51 00 0002 03000000 00 0000 00 0000000000000000 87 60 03 000000 B0 51 06 28 00"));
    lending.receive(TO_CD.formatted(4) + READY);
    assertThat(lending.said.remove(0))
        .as("good")
        .isEqualTo(
            hex("51 00 0002 04000000 00 0000 00 0000000000000000 C5 00 03 000000 B0 50 00 00 00"));
    assertThat(lending.session.counts(Drive.CD)).isEqualTo(new DriveCounts(2, 1, 0, 0));
  }

  @Test
  void splitsWhatTheHostReads() throws RedirectionException {
    Lending lending = Lending.begun();
    Blocks cd = Blocks.cd(100);
    lending.session.insert(Drive.CD, cd);
    lending.receive(TO_CD.formatted(2) + "28 00 00000010 00 0005 00 00 00");
    byte[] bytes = cd.bytes(16, 5);
    assertThat(lending.said).hasSize(2);
    assertThat(lending.said.get(0))
        .isEqualTo(
            joined(
                hex("54 00 0000 02000000 00 0020 00 B5 00 02 00 0020 B0 58"),
                hex("00 00 00 00 00 00 00 00 00 00 00 00 00 00"),
                Arrays.copyOf(bytes, 8_192)));
    assertThat(lending.said.get(1))
        .isEqualTo(
            joined(
                hex("54 00 0002 03000000 00 0008 00 B5 00 02 00 0008 B0 58"),
                hex("85 00 03 00 00 00 B0 50 00 00 00 00 00 00"),
                Arrays.copyOfRange(bytes, 8_192, 10_240)));
    assertThat(lending.heard).containsExactly("CD read 16+5");
  }

  @Test
  void movesByDmaWhatIsWantedSo() throws RedirectionException {
    Lending lending = Lending.begun();
    lending.session.insert(Drive.CD, Blocks.cd(100));
    lending.receive("50 00 0000 02000000 00 01 00 00 00 FE B0 A0 25 0000000000000000000000");
    assertThat(lending.said.get(0))
        .isEqualTo(
            hex(
                "54 00 0003 02000000 00 0800 00 B4 00 02 00 0000 B0 58 85 00 03 00 00 00 B0 50"
                    + "00 00 00 00 00 00 00000063 00000800"));
  }

  @Test
  void asksForWhatTheHostWrites() throws RedirectionException {
    Lending lending = Lending.begun(IderSession.USUAL_WINDOW, 1_024);
    Blocks floppy = Blocks.floppy(2_880);
    lending.session.insert(Drive.FLOPPY, floppy);
    lending.receive(TO_FLOPPY.formatted(2) + "2A 00 00000007 00 0003 00 00 00");
    assertThat(lending.said.remove(0))
        .isEqualTo(
            hex("52 00 0000 02000000 00 0004 00 B5 00 00 00 0004 A0 58 0000000000000000 00 00 00"));
    lending.receive("53 00 0000 03000000 00 0002 00 00 00" + "11".repeat(512));
    assertThat(lending.said).as("a half").isEmpty();
    lending.receive("53 00 0000 04000000 00 0002 00 00 00" + "22".repeat(512));
    assertThat(lending.said.remove(0))
        .isEqualTo(
            hex("52 00 0000 03000000 00 0002 00 B5 00 00 00 0002 A0 58 0000000000000000 00 00 00"));
    lending.receive("53 00 0000 05000000 00 0002 00 00 00" + "33".repeat(512));
    assertThat(lending.told()).isEqualTo("00/00/00");
    assertThat(floppy.bytes(7, 3))
        .isEqualTo(hex("11".repeat(512) + "22".repeat(512) + "33".repeat(512)));
    assertThat(lending.heard).containsExactly("FLOPPY wrote 7+2", "FLOPPY wrote 9+1");
    assertThat(lending.session.counts(Drive.FLOPPY)).isEqualTo(new DriveCounts(1, 0, 0, 3));
  }

  @Test
  void readsBeyondTwoGigabytes() throws RedirectionException {
    Lending lending = Lending.begun();
    Blocks dvd = Blocks.cd(0x1_0000_0000L);
    lending.session.insert(Drive.CD, dvd);
    for (long block : new long[] {0x10_0000, 0x20_0001, 0x7FFF_FFFF, 0x8000_0000L, 0xFFFF_FFFFL}) {
      lending.said.clear();
      lending.commands(Drive.CD, Packet.read10(block, 1));
      ConsoleMessage.DataToHost data = (ConsoleMessage.DataToHost) lending.messages().get(0);
      assertThat(data.bytes()).isEqualTo(dvd.bytes(block, 1));
    }
    assertThat(lending.answer(Drive.CD, "28 00 FFFFFFFF 00 0002 00")).isEqualTo("05/21/00");
    assertThat(lending.answer(Drive.CD, "25")).isEqualTo("FFFFFFFF00000800");
  }

  @Test
  void hasManyMessagesUnderWayAndNoMoreThanThereIsCreditFor() throws RedirectionException {
    Lending lending = Lending.begun(32_768, 8_192);
    lending.session.sent(100_000);
    Blocks cd = Blocks.cd(1_000);
    lending.session.insert(Drive.CD, cd);
    lending.commands(Drive.CD, Packet.read10(0, 200));
    assertThat(lending.said).as("32 KiB in messages of 8 KiB").hasSize(4);
    assertThat(cd.asked).as("one piece").containsExactly("0+32");
    lending.session.sent(8_226);
    assertThat(lending.said).hasSize(5);
    while (lending.said.size() < 50) {
      lending.session.sent(8_226);
    }
    assertThat(cd.asked).last().isEqualTo("192+8");
    lending.session.sent(1_000_000);
    assertThat(lending.messages()).hasSize(50);
    assertThat(((ConsoleMessage.DataToHost) lending.messages().get(49)).last()).isTrue();
  }

  @Test
  void answersAResetWhenTheMediumHasAnswered() throws RedirectionException {
    Lending lending = Lending.begun();
    Blocks cd = Blocks.cd(1_000);
    cd.later = true;
    lending.session.insert(Drive.CD, cd);
    lending.commands(Drive.CD, Packet.read10(0, 2));
    lending.commands(Drive.FLOPPY, Packet.of(0));
    lending.receive("46 00 0000 04000000 07");
    assertThat(lending.said).isEmpty();
    cd.answer();
    assertThat(lending.said).hasSize(1);
    assertThat(lending.said.get(0)).isEqualTo(hex("47 00 0000 02000000"));
    lending.receive("46 00 0000 05000000 07");
    assertThat(lending.said).as("nothing was under way").hasSize(2);
    assertThat(lending.heard).containsExactly("reset", "CD read 0+2", "reset");
  }

  @Test
  void keepsCommandsInTheirOrderWhileOneIsUnderWay() throws RedirectionException {
    Lending lending = Lending.begun();
    Blocks cd = Blocks.cd(1_000);
    cd.later = true;
    lending.session.insert(Drive.CD, cd);
    lending.commands(Drive.CD, Packet.read10(7, 1));
    lending.commands(Drive.FLOPPY, Packet.of(0));
    assertThat(lending.said).isEmpty();
    cd.answer();
    assertThat(lending.messages().get(0)).isInstanceOf(ConsoleMessage.DataToHost.class);
    assertThat(lending.messages().get(1))
        .isEqualTo(new ConsoleMessage.CommandEnd(Drive.FLOPPY, Sense.NO_MEDIUM));
  }

  @Test
  void tellsTheHostThatAMediumFails() throws RedirectionException {
    Lending lending = Lending.begun();
    Blocks floppy = Blocks.floppy(2_880);
    floppy.broken = true;
    lending.session.insert(Drive.FLOPPY, floppy);
    assertThat(lending.answer(Drive.FLOPPY, "28 00 00000000 00 0001 00")).isEqualTo("03/11/00");
    assertThat(lending.answer(Drive.FLOPPY, "03 00 00 00 12"))
        .isEqualTo("70000300000000" + "0A" + "00000000" + "1100" + "00000000");
    lending.commands(Drive.FLOPPY, Packet.write10(0, 1));
    lending.said.clear();
    lending.says(new FirmwareMessage.DataFromHost(new byte[512]));
    assertThat(lending.told()).isEqualTo("03/0C/00");
    assertThat(lending.heard)
        .containsExactly("FLOPPY failed: a scratch", "FLOPPY failed: a scratch");
    assertThat(lending.session.counts(Drive.FLOPPY)).isEqualTo(new DriveCounts(3, 2, 0, 0));
  }

  @Test
  void tellsTheHostThatAMediumHasShrunk() throws RedirectionException {
    Lending lending = Lending.begun();
    lending.session.insert(
        Drive.CD,
        new Medium() {
          @Override
          public int blockSize() {
            return 2_048;
          }

          @Override
          public long blocks() {
            return 100;
          }

          @Override
          public boolean readOnly() {
            return true;
          }

          @Override
          public void read(long block, int count, Reading reading) {
            reading.read(new byte[count * 2_048 - 1]);
            reading.read(new byte[count * 2_048]);
          }

          @Override
          public void write(long block, byte[] data, Writing writing) {
            throw new AssertionError("written");
          }
        });
    lending.commands(Drive.CD, Packet.read10(0, 2));
    assertThat(lending.told()).isEqualTo("03/11/00");
    assertThat(lending.heard).containsExactly("CD failed: 4095 bytes for 2 blocks");
  }

  @Test
  void changesTheMediumWhileTheHostReads() throws RedirectionException {
    Lending lending = Lending.begun();
    Blocks first = Blocks.cd(1_000);
    first.later = true;
    lending.session.insert(Drive.CD, first);
    lending.commands(Drive.CD, Packet.read10(0, 2));
    lending.session.eject(Drive.CD);
    assertThat(lending.said).isEmpty();
    first.answer();
    assertThat(lending.told()).isEqualTo("02/3A/00");
    lending.session.insert(Drive.CD, Blocks.cd(50));
    assertThat(lending.answer(Drive.CD, "28 00 00000000 00 0001 00")).isEqualTo("06/28/00");
    assertThat(lending.answer(Drive.CD, "25")).isEqualTo("0000003100000800");
    assertThat(lending.session.medium(Drive.FLOPPY)).isEmpty();
  }

  @Test
  void saysNothingAfterTheEnd() throws RedirectionException {
    Lending lending = Lending.begun();
    Blocks cd = Blocks.cd(1_000);
    cd.later = true;
    lending.session.insert(Drive.CD, cd);
    lending.commands(Drive.CD, Packet.read10(0, 200));
    refuses(lending, Reason.ENDED, "43 00 0000 03000000");
    cd.answer();
    lending.session.keepAlive();
    assertThat(lending.said).isEmpty();
    assertThat(cd.asked).containsExactly("0+32");
  }

  @Test
  void hearsThatTheFirmwareFailed() throws RedirectionException {
    Lending lending = Lending.begun();
    lending.receive("4A 00 0000 02000000 05 00 00");
    assertThat(lending.heard).containsExactly("error 5");
  }

  @Test
  void takesOnlyMediaThatFitTheDrive() {
    IderSession session = new Lending().session;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> session.insert(Drive.CD, Blocks.floppy(10)));
    assertThatIllegalArgumentException().isThrownBy(() -> session.insert(Drive.CD, Blocks.cd(0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> session.insert(Drive.CD, Blocks.cd(0x1_0000_0001L)));
  }

  @ParameterizedTest
  @CsvSource({
    "41 02 0000 00000000 01 00 0F 00 00000000 0020 0020 00 00 000000 57010000 00, FIRMWARE_ERROR",
    "41 00 0000 00000000 01 00 0F 00 00000000 0020 0020 00 01 000000 57010000 00, UNSUPPORTED",
    "41 00 0000 00000000 01 00 0F 00 00000000 0000 0020 00 00 000000 57010000 00, NONSENSE",
    "41 00 0000 00000000 01 00 0F 00 00000000 0020 FF01 00 00 000000 57010000 00, NONSENSE",
    "41 00 0000 01000000 01 00 0F 00 00000000 0020 0020 00 00 000000 57010000 00, NONSENSE",
    "44 00 0000 00000000, NONSENSE",
    "43 00 0000 00000000, ENDED",
    "12 00 0000, ENDED",
    Lending.OPENED + "49 00 0000 01000000 03 00000000, FIRMWARE_ERROR",
    Lending.OPENED + Lending.OPENED + ", NONSENSE"
  })
  void refusesBeginningsThatAreNone(String bytes, Reason reason) {
    Lending lending = new Lending();
    lending.session.begin();
    refuses(lending, reason, bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "44 00 0000 03000000", // one is missing
        "44 00 0000 01000000", // once more
        "40 00 0000 02000000", // a console's
        "FF",
        "41 00 0000 02000000 01 00 0F 00 00000000 0020 0020 00 00 000000 57010000 00",
        "49 00 0000 02000000 07 00000000", // no such register
        "53 00 0000 02000000 00 0200 00 00 00 1111", // nobody asked
        "53 00 0000 02000000 00 0120 00 00 00", // too long
        "53 00 0000 02000000 00 0000 00 00 00" // nothing
      })
  void refusesMessagesThatAreNone(String bytes) throws RedirectionException {
    refuses(Lending.begun(), Reason.NONSENSE, bytes);
  }

  @Test
  void refusesMoreThanItAskedFor() throws RedirectionException {
    Lending lending = Lending.begun();
    lending.session.insert(Drive.FLOPPY, Blocks.floppy(2_880));
    lending.commands(Drive.FLOPPY, Packet.write10(0, 1));
    refuses(lending, Reason.NONSENSE, "53 00 0000 03000000 00 0102 00 00 00" + "11".repeat(513));
  }

  @Test
  void refusesMoreCommandsThanADriveCanHave() throws RedirectionException {
    Lending lending = Lending.begun();
    Blocks cd = Blocks.cd(1_000);
    cd.later = true;
    lending.session.insert(Drive.CD, cd);
    for (int command = 0; command < 9; command++) {
      lending.commands(Drive.CD, Packet.read10(0, 1));
    }
    assertThatExceptionOfType(RedirectionException.class)
        .isThrownBy(() -> lending.commands(Drive.CD, Packet.read10(0, 1)))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NONSENSE));
  }

  @Test
  void takesAMessageInParts() throws RedirectionException {
    Lending lending = Lending.begun();
    for (byte part : hex("44 00 0000 02000000")) {
      assertThat(lending.said).isEmpty();
      lending.session.receive(ByteBuffer.wrap(new byte[] {part}));
    }
    assertThat(lending.messages()).isEqualTo(List.of(new ConsoleMessage.Pong()));
  }

  private static void refuses(Lending lending, Reason reason, String bytes) {
    assertThatExceptionOfType(RedirectionException.class)
        .isThrownBy(() -> lending.receive(bytes))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
