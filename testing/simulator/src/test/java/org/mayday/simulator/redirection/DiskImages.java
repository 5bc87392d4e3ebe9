package org.mayday.simulator.redirection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/** Images that a BIOS would start, full of noise. */
final class DiskImages {
  private DiskImages() {}

  static byte[] cd(int blocks) {
    byte[] image = noise(blocks * 2_048);
    ByteBuffer out = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
    out.put(17 * 2_048, new byte[2_048]);
    out.put(17 * 2_048, "\0CD001\1EL TORITO SPECIFICATION".getBytes(US_ASCII));
    out.putInt(17 * 2_048 + 0x47, 19);
    out.put(19 * 2_048, new byte[2_048]);
    out.put(19 * 2_048, (byte) 1).putShort(19 * 2_048 + 30, (short) 0xAA55);
    out.putShort(19 * 2_048 + 28, (short) (0x10000 - 0xAA55 - 1));
    out.put(19 * 2_048 + 32, (byte) 0x88).putShort(19 * 2_048 + 38, (short) 4);
    out.putInt(19 * 2_048 + 40, 20);
    return image;
  }

  static byte[] floppy(int blocks) {
    byte[] image = noise(blocks * 512);
    image[510] = 0x55;
    image[511] = (byte) 0xAA;
    return image;
  }

  static byte[] noise(int bytes) {
    byte[] noise = new byte[bytes];
    new Random(bytes).nextBytes(noise);
    return noise;
  }
}
