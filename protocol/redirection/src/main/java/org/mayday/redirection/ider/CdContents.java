package org.mayday.redirection.ider;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** What a CD of one data track tells of itself (MMC-4 6.5, 6.22, 6.26). */
final class CdContents {
  private static final int LEAD_OUT = 0xAA;
  private static final byte DATA_TRACK = 0x14;
  private static final int MINUTES_AND_SECONDS = 2;
  private static final int FRAMES = 75;
  private static final int LEAD_IN_FRAMES = 150;
  private static final int MOST_FRAMES = 256 * 60 * FRAMES - 1;

  private static final int CD_ROM = 0x0008;
  private static final int ONLY_ONE = 2;
  private static final int ONLY_CURRENT = 1;

  /** Code, flags (bit 0: current, bit 1: always there), length, and what is told. */
  private static final byte[][] FEATURES = {
    {0x00, 0x00, 0x03, 4, 0x00, CD_ROM, 0x01, 0x00}, // profiles
    {0x00, 0x01, 0x03, 4, 0x00, 0x00, 0x00, 0x02}, // core: ATAPI
    {0x00, 0x02, 0x03, 4, 0x00, 0x00, 0x00, 0x00}, // morphing
    {0x00, 0x03, 0x03, 4, 0x29, 0x00, 0x00, 0x00}, // a tray that locks and opens
    {0x00, 0x10, 0x01, 8, 0x00, 0x00, 0x08, 0x00, 0x00, 0x01, 0x00, 0x00}, // reads blocks of 2048
    {0x00, 0x1E, 0x01, 0}, // reads CDs
    {0x01, 0x00, 0x03, 0}, // power management
    {0x01, 0x05, 0x03, 0} // timeouts
  };

  private CdContents() {}

  /** READ TOC/PMA/ATIP, of the formats for the table and for sessions; empty for others. */
  static Optional<byte[]> toc(Packet packet, long blocks) {
    boolean msf = (packet.octet(1) & MINUTES_AND_SECONDS) != 0;
    int format = packet.octet(2) & 0xF;
    if (format == 0) {
      format = packet.octet(9) >> 6; // where it was before MMC
    }
    return switch (format) {
      case 0 -> table(packet.octet(6), msf, blocks);
      case 1 -> Optional.of(headed(1, track(1, 0, msf)));
      default -> Optional.empty();
    };
  }

  private static Optional<byte[]> table(int from, boolean msf, long blocks) {
    if (from > 1 && from != LEAD_OUT) {
      return Optional.empty();
    }
    byte[] leadOut = track(LEAD_OUT, blocks, msf);
    return Optional.of(
        from == LEAD_OUT ? headed(1, leadOut) : headed(1, track(1, 0, msf), leadOut));
  }

  private static byte[] headed(int last, byte[]... tracks) {
    ByteBuffer out = ByteBuffer.allocate(4 + 8 * tracks.length);
    out.putShort((short) (2 + 8 * tracks.length)).put((byte) 1).put((byte) last);
    for (byte[] track : tracks) {
      out.put(track);
    }
    return out.array();
  }

  private static byte[] track(int number, long block, boolean msf) {
    return ByteBuffer.allocate(8)
        .put((byte) 0)
        .put(DATA_TRACK)
        .put((byte) number)
        .put((byte) 0)
        .putInt(msf ? msf(block) : (int) Math.min(block, 0xFFFF_FFFFL))
        .array();
  }

  /** A DVD ends later than minutes can say. */
  private static int msf(long block) {
    int frames = (int) Math.min(block + LEAD_IN_FRAMES, MOST_FRAMES);
    int seconds = frames / FRAMES;
    return seconds / 60 << 16 | seconds % 60 << 8 | frames % FRAMES;
  }

  /** READ DISC INFORMATION: finished, one session, one track. */
  static byte[] discInformation() {
    byte[] data = new byte[34];
    data[1] = 32;
    data[2] = 0x0E;
    data[3] = 1;
    data[4] = 1;
    data[5] = 1;
    data[6] = 1;
    data[7] = 0x20;
    return data;
  }

  /** GET CONFIGURATION: the features from one on, those that are so now, or one; empty for more. */
  static Optional<byte[]> configuration(Packet packet, boolean present) {
    int which = packet.octet(1) & 3;
    if (which > ONLY_ONE) {
      return Optional.empty();
    }
    ByteArrayOutputStream features = new ByteArrayOutputStream();
    for (byte[] feature : FEATURES) {
      int code = feature[0] << 8 | feature[1];
      boolean current = present || (feature[2] & 2) != 0;
      boolean wanted =
          which == ONLY_ONE
              ? code == packet.number16(2)
              : code >= packet.number16(2) && (which != ONLY_CURRENT || current);
      if (wanted) {
        features.writeBytes(present ? feature : withoutMedium(feature));
      }
    }
    return Optional.of(
        ByteBuffer.allocate(8 + features.size())
            .putInt(4 + features.size())
            .putInt(present ? CD_ROM : 0)
            .put(features.toByteArray())
            .array());
  }

  /** What needs a disc is not so now. */
  private static byte[] withoutMedium(byte[] feature) {
    byte[] told = feature.clone();
    if ((told[2] & 2) == 0) {
      told[2] &= (byte) ~1;
    }
    if (told[0] == 0 && told[1] == 0) {
      told[6] = 0;
    }
    return told;
  }
}
