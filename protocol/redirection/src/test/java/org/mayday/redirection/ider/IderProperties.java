package org.mayday.redirection.ider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mayday.redirection.RedirectionException;

class IderProperties {
  @Property(tries = 300)
  void whateverIsReadArrivesByteForByte(
      @ForAll @IntRange(min = 512, max = 0xFFFF) int buffer,
      @ForAll @IntRange(min = 1, max = 100_000) int window,
      @ForAll boolean readAhead,
      @ForAll boolean later,
      @ForAll boolean dma,
      @ForAll long seed)
      throws RedirectionException {
    Random random = new Random(seed);
    Lending lending = Lending.begun(window, buffer);
    lending.session.sent(10_000);
    Blocks cd = Blocks.cd(3_000_000);
    cd.later = later;
    lending.session.insert(Drive.CD, readAhead ? new ReadAhead(cd) : cd);
    int numbered = 2;
    for (int command = 0; command < 4; command++) {
      int count = 1 + random.nextInt(100);
      long block = random.nextInt(3_000_000 - count);
      lending.said.clear();
      lending.says(new FirmwareMessage.CommandWritten(Drive.CD, dma, Packet.read10(block, count)));
      int told = 0;
      while (told < lending.said.size() || !cd.answers.isEmpty()) {
        long waits = lending.said.stream().skip(told).mapToLong(bytes -> bytes.length).sum();
        assertThat(waits).isLessThan(window + 8_192L + 34);
        if (told < lending.said.size()) {
          lending.session.sent(lending.said.get(told++).length);
        } else {
          cd.answer();
        }
      }
      ByteArrayOutputStream data = new ByteArrayOutputStream();
      for (ConsoleMessage message : lending.messages()) {
        ConsoleMessage.DataToHost part = (ConsoleMessage.DataToHost) message;
        assertThat(part.dma()).isEqualTo(dma);
        assertThat(part.bytes()).hasSizeLessThanOrEqualTo(buffer);
        data.writeBytes(part.bytes());
        assertThat(part.last()).isEqualTo(data.size() == 2_048 * count);
      }
      assertThat(data.toByteArray()).isEqualTo(cd.bytes(block, count));
      for (byte[] message : lending.said) {
        assertThat(Integer.reverseBytes(ByteBuffer.wrap(message).getInt(4))).isEqualTo(numbered++);
      }
    }
  }

  @Property(tries = 200)
  void whateverIsWrittenIsThere(
      @ForAll @IntRange(min = 512, max = 0xFFFF) int buffer,
      @ForAll @IntRange(min = 1, max = 60) int count,
      @ForAll @IntRange(min = 1, max = 9_000) int split,
      @ForAll boolean later,
      @ForAll long seed)
      throws RedirectionException {
    Random random = new Random(seed);
    byte[] data = new byte[512 * count];
    random.nextBytes(data);
    Lending lending = Lending.begun(1_000, buffer);
    Blocks floppy = Blocks.floppy(2_880);
    floppy.later = later;
    lending.session.insert(Drive.FLOPPY, new ReadAhead(floppy));
    lending.commands(Drive.FLOPPY, Packet.write10(100, count));
    int at = 0;
    while (at < data.length) {
      ConsoleMessage.AskData asked =
          (ConsoleMessage.AskData) lending.messages().get(lending.said.size() - 1);
      assertThat(asked.length()).isLessThanOrEqualTo(buffer);
      int end = at + asked.length();
      while (at < end) {
        byte[] part = new byte[Math.min(split, Math.min(8_192, end - at))];
        System.arraycopy(data, at, part, 0, part.length);
        lending.says(new FirmwareMessage.DataFromHost(part));
        at += part.length;
      }
      if (later) {
        floppy.answer();
      }
    }
    assertThat(lending.told()).endsWith("00/00/00");
    assertThat(floppy.bytes(100, count)).isEqualTo(data);
  }

  @Property
  void eachSideReadsWhatTheOtherSays(
      @ForAll Feature feature,
      @ForAll Drive drive,
      @ForAll boolean flag,
      @ForAll int number,
      @ForAll @IntRange(max = 0xFFFF) int word,
      @ForAll @IntRange(max = 255) int octet,
      @ForAll @Size(min = 1, max = 300) byte[] data,
      @ForAll @IntRange(min = 1, max = 50) int split)
      throws RedirectionException {
    Sense sense = new Sense(octet & 0xF, octet, octet);
    assertThat(
            readByFirmware(
                split,
                new ConsoleMessage.Open(word, word, word, number),
                new ConsoleMessage.Features(feature, feature == Feature.SET ? number : 0),
                new ConsoleMessage.Ping(),
                new ConsoleMessage.Pong(),
                new ConsoleMessage.Heartbeat(),
                new ConsoleMessage.ResetDone(),
                new ConsoleMessage.CommandEnd(drive, sense),
                new ConsoleMessage.AskData(drive, data.length),
                new ConsoleMessage.DataToHost(drive, data, flag, flag),
                new ConsoleMessage.Close()))
        .isTrue();
    assertThat(
            readByConsole(
                split,
                new FirmwareMessage.Opened(octet, word, word, octet),
                new FirmwareMessage.FeaturesReply(feature, number),
                new FirmwareMessage.Ping(),
                new FirmwareMessage.Pong(),
                new FirmwareMessage.Heartbeat(),
                new FirmwareMessage.ResetOccurred(octet),
                new FirmwareMessage.ErrorOccurred(octet),
                new FirmwareMessage.CommandWritten(drive, flag, Packet.read10(word, word)),
                new FirmwareMessage.DataFromHost(data),
                new FirmwareMessage.Closed(),
                new FirmwareMessage.Ended()))
        .isTrue();
  }

  private static boolean readByFirmware(int split, ConsoleMessage... said)
      throws RedirectionException {
    List<byte[]> heard = new ArrayList<>();
    ConsoleReader reader =
        new ConsoleReader(
            new ConsoleReader.Listener() {
              @Override
              public void take(ConsoleMessage message) {
                heard.add(message.bytes(heard.size()));
              }

              @Override
              public void end() {
                heard.add(new byte[0]);
              }
            });
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int at = 0; at < said.length; at++) {
      all.writeBytes(said[at].bytes(at));
    }
    byte[] bytes = all.toByteArray();
    for (int at = 0; at < bytes.length; at += split) {
      reader.receive(ByteBuffer.wrap(bytes, at, Math.min(split, bytes.length - at)));
    }
    return same(heard, bytes, said.length);
  }

  private static boolean readByConsole(int split, FirmwareMessage... said)
      throws RedirectionException {
    List<byte[]> heard = new ArrayList<>();
    FirmwareReader reader = new FirmwareReader(it -> heard.add(it.bytes(heard.size())));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int at = 0; at < said.length; at++) {
      all.writeBytes(said[at].bytes(at));
    }
    byte[] bytes = all.toByteArray();
    for (int at = 0; at < bytes.length; at += split) {
      reader.receive(ByteBuffer.wrap(bytes, at, Math.min(split, bytes.length - at)));
    }
    return same(heard, bytes, said.length);
  }

  private static boolean same(List<byte[]> heard, byte[] said, int count) {
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    heard.forEach(again::writeBytes);
    assertThat(heard).hasSize(count);
    assertThat(again.toByteArray()).isEqualTo(said);
    return true;
  }

  @Property
  void noBytesDoMoreThanEndTheSession(@ForAll byte[] bytes, @ForAll boolean begun) {
    Lending lending = new Lending();
    try {
      if (begun) {
        lending = Lending.begun();
        lending.session.insert(Drive.CD, Blocks.cd(10));
      }
      lending.session.receive(ByteBuffer.wrap(bytes));
    } catch (RedirectionException e) {
      assertThat(e.reason()).isNotNull();
    }
    assertThat(lending.said).hasSizeLessThanOrEqualTo(bytes.length);
  }

  @Property
  void noPacketDoesMoreThanItsAnswer(@ForAll Drive drive, @ForAll @Size(12) byte[] packet)
      throws RedirectionException {
    Lending lending = Lending.begun();
    lending.session.insert(Drive.CD, Blocks.cd(100));
    lending.session.insert(Drive.FLOPPY, Blocks.floppy(100));
    ByteBuffer command =
        ByteBuffer.wrap(new FirmwareMessage.CommandWritten(drive, false, Packet.of(0)).bytes(2));
    command.put(16, packet);
    lending.session.receive(command);
    assertThat(lending.messages()).hasSizeBetween(1, 30);
  }

  @Property
  void noBytesOfAConsoleDoMoreThanEndItsSession(@ForAll byte[] bytes) {
    List<ConsoleMessage> heard = new ArrayList<>();
    try {
      new ConsoleReader(
              new ConsoleReader.Listener() {
                @Override
                public void take(ConsoleMessage message) {
                  heard.add(message);
                }

                @Override
                public void end() {
                  // so be it
                }
              })
          .receive(ByteBuffer.wrap(bytes));
    } catch (RedirectionException e) {
      assertThat(e.reason()).isNotNull();
    }
    assertThat(heard).hasSizeLessThanOrEqualTo(bytes.length);
  }
}
