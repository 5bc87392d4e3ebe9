package org.mayday.acceptance.scene;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/**
 * A file from which a PC boots, full of noise: a disc (ECMA-119 with the boot record of El Torito)
 * or a floppy.
 */
public final class BootImage {
  private static final int BLOCK = 2_048;
  private static final int FLOPPY_BLOCK = 512;
  private static final int FIRST = 16 * BLOCK;
  private static final int RECORD = 17 * BLOCK;
  private static final int END = 18 * BLOCK;
  private static final int CATALOGUE = 19 * BLOCK;

  private final String name;
  private final byte[] content;
  private final int blockSize;

  private BootImage(String name, byte[] content, int blockSize) {
    this.name = name;
    this.content = content;
    this.blockSize = blockSize;
  }

  /** A disc of so many blocks of 2,048 bytes. */
  public static BootImage cd(String name, int blocks) {
    byte[] content = noise(blocks * BLOCK);
    ByteBuffer out = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    out.put(FIRST, new byte[CATALOGUE + BLOCK - FIRST]);
    out.put(FIRST, "\1CD001\1".getBytes(US_ASCII));
    out.putInt(FIRST + 80, blocks).putShort(FIRST + 128, (short) BLOCK);
    out.put(RECORD, "\0CD001\1EL TORITO SPECIFICATION".getBytes(US_ASCII));
    out.putInt(RECORD + 0x47, CATALOGUE / BLOCK);
    out.put(END, "\377CD001\1".getBytes(ISO_8859_1));
    out.put(CATALOGUE, (byte) 1).putShort(CATALOGUE + 28, (short) (0x10000 - 0xAA55 - 1));
    out.putShort(CATALOGUE + 30, (short) 0xAA55);
    out.put(CATALOGUE + 32, (byte) 0x88).putShort(CATALOGUE + 38, (short) 4);
    out.putInt(CATALOGUE + 40, CATALOGUE / BLOCK + 1);
    return new BootImage(name, content, BLOCK);
  }

  /** A floppy of 1.44 MB. */
  static BootImage floppy(String name) {
    byte[] content = noise(2_880 * FLOPPY_BLOCK);
    content[510] = 0x55;
    content[511] = (byte) 0xAA;
    return new BootImage(name, content, FLOPPY_BLOCK);
  }

  private static byte[] noise(int bytes) {
    byte[] noise = new byte[bytes];
    new Random(bytes).nextBytes(noise);
    return noise;
  }

  public String name() {
    return name;
  }

  public int bytes() {
    return content.length;
  }

  /** All of it. */
  public byte[] content() {
    return content.clone();
  }

  /** The number of the last block, as people read it. */
  public String lastBlock() {
    return "%,d".formatted(content.length / blockSize - 1);
  }

  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** A file of its name with its bytes, which goes with the tests. */
  public Path file() {
    try {
      Path directory = Files.createTempDirectory("mayday-image");
      directory.toFile().deleteOnExit();
      Path file = file(directory);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same in a directory. */
  public Path file(Path directory) throws IOException {
    return Files.write(directory.resolve(name), content);
  }
}
