package org.mayday.recording.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.mayday.vault.control.SealedBytes;

/**
 * The blocks of a recording's file. Each is compressed (zlib, RFC 1950) and then sealed for the
 * recording and its own number, so that none can be changed, moved or taken out of the middle.
 */
final class Blocks {
  /** Most bytes of a sealed block that are believed. */
  static final int MOST = 1024 * 1024;

  /** Most bytes of one entry that are believed. */
  private static final int MOST_ENTRY = 256 * 1024;

  /** Most bytes of all entries of a block that are believed. */
  private static final int MOST_PLAIN = 4 * 1024 * 1024;

  private final SealedBytes seal;
  private final UUID recording;

  Blocks(SealedBytes seal, UUID recording) {
    this.seal = seal;
    this.recording = recording;
  }

  byte[] seal(int number, List<Entry> entries) {
    boolean noted = isOfNote(entries);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed))) {
      for (Entry entry : entries) {
        out.writeLong(entry.millis());
        out.writeByte(entry.type().ordinal());
        out.writeInt(entry.bytes().length);
        out.write(entry.bytes());
      }
    } catch (IOException e) {
      throw new IllegalStateException("Memory cannot be written.", e);
    }
    return seal.seal(packed.toByteArray(), recording, purpose(number, noted));
  }

  /**
   * The entries of a block.
   *
   * @param noted whether it is said to be of note
   * @throws org.mayday.vault.control.UnreadableSecret if it is not that block, or was changed
   * @throws IOException if it makes no sense
   */
  List<Entry> open(int number, boolean noted, byte[] sealed) throws IOException {
    byte[] packed = seal.open(sealed, recording, purpose(number, noted));
    List<Entry> entries = new ArrayList<>();
    int total = 0;
    try (DataInputStream in = new DataInputStream(inflated(packed))) {
      for (int first = in.read(); first >= 0; first = in.read()) {
        Entry entry = entry((long) first << 56 | rest(in), in);
        total += entry.bytes().length;
        if (total > MOST_PLAIN) {
          throw new IOException("A block of a recording is too long.");
        }
        entries.add(entry);
      }
    }
    return entries;
  }

  private static InputStream inflated(byte[] packed) {
    return new InflaterInputStream(new ByteArrayInputStream(packed));
  }

  private static long rest(DataInputStream in) throws IOException {
    long value = 0;
    for (int left = 7; left > 0; left--) {
      value = value << 8 | in.readUnsignedByte();
    }
    return value;
  }

  private static Entry entry(long millis, DataInputStream in) throws IOException {
    int type = in.readUnsignedByte();
    int length = in.readInt();
    if (millis < 0 || type >= Entry.Type.values().length || length < 0 || length > MOST_ENTRY) {
      throw new IOException("An entry of a recording makes no sense.");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("An entry of a recording is cut.");
    }
    return new Entry(millis, Entry.Type.values()[type], bytes);
  }

  /** What is said of a block in clear is sealed with it. */
  private static String purpose(int number, boolean noted) {
    return "recording " + number + (noted ? " of note" : "");
  }

  /** Whether anything is in a block but what was shown. */
  static boolean isOfNote(List<Entry> entries) {
    return entries.stream().anyMatch(entry -> entry.type() != Entry.Type.SHOWN);
  }
}
