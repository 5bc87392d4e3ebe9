package org.mayday.simulator.redirection;

import static org.mayday.simulator.redirection.Exchange.expect;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.mayday.redirection.ider.Drive;
import org.mayday.redirection.ider.Packet;
import org.mayday.redirection.ider.Sense;
import org.mayday.simulator.platform.DriveReading;
import org.mayday.simulator.platform.DriveReading.Outcome;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.Boot;
import org.mayday.simulator.redirection.Frames.Faulty;

/**
 * A BIOS that starts from a drive, and what it starts: asks what the drive is and holds, reads the
 * boot record (El Torito on a CD, the last two bytes of the first block on a floppy) and then the
 * whole image from its beginning to its end, over which it makes a SHA-256. Used under the lock of
 * the PC.
 */
final class DiskBoot {
  private static final int TRIES = 8;
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int AT_ONCE = 65_536;
  private static final int NOT_READY = 2;
  private static final int ATTENTION = 6;
  private static final int CD_DEVICE = 5;
  private static final int LEAD_OUT = 0xAA;
  private static final int ROOM = 254;

  private final SimulatedPc pc;
  private final DiskSession session;
  private final Boot start;
  private final Drive drive;
  private final Consumer<Boolean> loaded;
  private final MessageDigest digest = sha256();
  private int tries = TRIES;
  private long blocks;
  private long next;
  private boolean over;

  DiskBoot(SimulatedPc pc, DiskSession session, Boot start, Drive drive, Consumer<Boolean> loaded) {
    this.pc = pc;
    this.session = session;
    this.start = start;
    this.drive = drive;
    this.loaded = loaded;
  }

  void begin() {
    tell(Outcome.READING, "", "");
    testUnitReady();
  }

  /** Whether it has not come to its end. */
  boolean reads() {
    return !over;
  }

  /** It cannot go on. */
  void fails(String why) {
    end(Outcome.FAILED, "", why);
  }

  private void testUnitReady() {
    session.command(
        drive,
        Packet.of(0x00),
        0,
        (sense, data) -> {
          tries--;
          if (sense.good()) {
            inquire();
          } else if (tries > 0 && sense.key() == ATTENTION) {
            testUnitReady();
          } else if (tries > 0 && sense.key() == NOT_READY) {
            pc.clock().after(PAUSE, this::again);
          } else {
            end(Outcome.NO_MEDIUM, "", "the drive is not ready: " + sense);
          }
        });
  }

  private void again() {
    synchronized (pc.monitor()) {
      if (!over) {
        testUnitReady();
      }
    }
  }

  private void inquire() {
    ask(
        Packet.of(0x12, 0, 0, 0, 36),
        36,
        data -> {
          expect(data.length == 36 && data[4] == 31, "INQUIRY of " + data.length + " bytes");
          int type = drive == Drive.CD ? CD_DEVICE : 0;
          expect((data[0] & 0x1F) == type, "a device of type " + data[0]);
          expect((data[1] & 0x80) != 0, "a drive whose medium cannot be removed");
          capacity();
        });
  }

  private void capacity() {
    ask(
        Packet.of(0x25),
        8,
        data -> {
          ByteBuffer told = ByteBuffer.wrap(data);
          blocks = Integer.toUnsignedLong(told.getInt()) + 1;
          int size = told.getInt();
          expect(size == drive.blockSize(), "blocks of " + size + " bytes");
          if (drive == Drive.CD) {
            contents();
          } else if (session.usb()) {
            formats();
          } else {
            modes();
          }
        });
  }

  /** READ TOC: the first track, and where the last one ends. */
  private void contents() {
    ask(
        Packet.of(0x43, 0, 0, 0, 0, 0, 0, 0, ROOM),
        ROOM,
        data -> {
          ByteBuffer told = ByteBuffer.wrap(data);
          expect(data.length == 20 && told.getShort() == 18, "a TOC of " + data.length + " bytes");
          expect(data[2] == 1 && data[3] == 1, "tracks " + data[2] + " to " + data[3]);
          expect(Byte.toUnsignedInt(data[14]) == LEAD_OUT, "a TOC without a lead-out");
          long end = Integer.toUnsignedLong(told.getInt(16));
          expect(end == blocks, "a lead-out at " + end + " where the disc has " + blocks);
          modes();
        });
  }

  private void formats() {
    ask(
        Packet.of(0x23, 0, 0, 0, 0, 0, 0, 0, ROOM),
        ROOM,
        data -> {
          expect(data.length == 12 && data[3] == 8, "formats of " + data.length + " bytes");
          long told = Integer.toUnsignedLong(ByteBuffer.wrap(data).getInt(4));
          expect(told == blocks, "a format of " + told + " blocks where there are " + blocks);
          modes();
        });
  }

  /** MODE SENSE(10): capabilities of a CD drive, geometry of a floppy drive. */
  private void modes() {
    int page = drive == Drive.CD ? 0x2A : 0x05;
    ask(
        Packet.of(0x5A, 0, page, 0, 0, 0, 0, 0, ROOM),
        ROOM,
        data -> {
          expect(data.length > 9, "a mode page of " + data.length + " bytes");
          int length = Short.toUnsignedInt(ByteBuffer.wrap(data).getShort());
          expect(length + 2 == data.length, "a mode page that says " + length + " bytes");
          expect((data[8] & 0x3F) == page, "mode page " + data[8]);
          if (drive == Drive.CD) {
            bootRecord();
          } else {
            bootSector();
          }
        });
  }

  private void bootRecord() {
    read(
        ElTorito.RECORD_AT,
        1,
        data -> {
          Optional<Long> catalogue = ElTorito.catalogue(data).filter(at -> at < blocks);
          if (catalogue.isPresent()) {
            read(catalogue.get(), 1, this::catalogue);
          } else {
            end(Outcome.NOT_BOOTABLE, "", "no El Torito boot record");
          }
        });
  }

  private void catalogue(byte[] data) {
    Optional<ElTorito.Image> image =
        ElTorito.image(data).filter(it -> it.block() + it.blocks() <= blocks);
    if (image.isPresent()) {
      read(image.get().block(), image.get().blocks(), code -> proceed());
    } else {
      end(Outcome.NOT_BOOTABLE, "", "no bootable entry in the El Torito catalogue");
    }
  }

  private void bootSector() {
    read(
        0,
        1,
        data -> {
          if (data[510] == 0x55 && data[511] == (byte) 0xAA) {
            proceed();
          } else {
            end(Outcome.NOT_BOOTABLE, "", "no boot sector");
          }
        });
  }

  private void proceed() {
    pc.remoteDrives().proceed(next * drive.blockSize(), this::goOn);
  }

  private void goOn() {
    if (over) {
      return;
    }
    if (next == blocks) {
      end(Outcome.LOADED, HexFormat.of().formatHex(digest.digest()), "");
      return;
    }
    int count = (int) Math.min(AT_ONCE / drive.blockSize(), blocks - next);
    read(
        next,
        count,
        data -> {
          digest.update(data);
          next += count;
          tell(Outcome.READING, "", "");
          proceed();
        });
  }

  private void read(long block, int count, Taker taker) {
    ask(Packet.read10(block, count), count * drive.blockSize(), taker);
  }

  private void ask(Packet packet, int most, Taker taker) {
    session.command(
        drive,
        packet,
        most,
        (sense, data) -> {
          if (!sense.good()) {
            fails(packet + " ended with " + words(sense));
          } else if (!over) {
            taker.take(data);
          }
        });
  }

  private static String words(Sense sense) {
    return sense
        + switch (sense.key()) {
          case NOT_READY -> ", no medium";
          case 3 -> ", medium error";
          case ATTENTION -> ", another medium";
          default -> "";
        };
  }

  private void end(Outcome outcome, String sha256, String why) {
    if (!over) {
      over = true;
      tell(outcome, sha256, why);
      loaded.accept(outcome == Outcome.LOADED);
    }
  }

  private void tell(Outcome outcome, String sha256, String why) {
    int size = drive.blockSize();
    pc.remoteDrives()
        .tell(
            new DriveReading(
                start.number(), drive, outcome, next * size, blocks * size, sha256, why));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** Takes what was read. */
  @FunctionalInterface
  private interface Taker {
    void take(byte[] data) throws Faulty;
  }
}
