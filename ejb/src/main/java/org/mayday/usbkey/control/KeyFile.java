package org.mayday.usbkey.control;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import org.mayday.setup.boundary.SetupRefused;

/**
 * The file {@code setup.bin} that the extension of the BIOS (MEBx) reads from a USB key, in version
 * 3 of its format (Intel AMT SDK, "USB Local Provisioning File"): a head and records of 512 bytes
 * each, little-endian. Records are not scrambled.
 */
final class KeyFile {
  private static final byte[] TYPE = HexFormat.of().parseHex("a7f7f6c689c4f64793ede2e5020da51d");
  private static final int CHUNK = 512;
  private static final int VERSION = 3;
  private static final int[] MODULES = {1, 2};
  private static final int HEAD = 42;
  private static final int RECORD_HEAD = 24;
  private static final int DATA_RECORD = 1;
  private static final int VALID = 1;
  private static final int NOT_CONSUMED = 1;

  private KeyFile() {}

  /**
   * The file.
   *
   * @param forAll whether each PC takes the first record and leaves it there; else each takes the
   *     next one
   * @throws SetupRefused if a record is too long
   */
  static byte[] encoded(List<KeyRecord> records, boolean forAll) {
    if (records.stream().anyMatch(record -> record.size() > CHUNK - RECORD_HEAD)) {
      throw new SetupRefused(
          "Passwords, host name, and the domains of the PC and of the certificate are too long for one"
              + " record of the file.");
    }
    ByteBuffer out =
        ByteBuffer.allocate(CHUNK * (1 + records.size())).order(ByteOrder.LITTLE_ENDIAN);
    out.put(TYPE);
    out.putShort((short) 1); // chunks of the head
    out.putShort((short) (HEAD + Short.BYTES * MODULES.length));
    out.putInt(0); // number of the head
    out.put((byte) VERSION).put((byte) 0);
    out.putShort((short) (forAll ? NOT_CONSUMED : 0));
    out.putInt(records.size());
    out.putInt(0); // consumed
    out.putShort((short) 1); // chunks of a record
    out.putShort((short) 0);
    for (int module : MODULES) {
      out.putShort((short) module);
    }
    for (int number = 1; number <= records.size(); number++) {
      out.position(CHUNK * number);
      out.putInt(DATA_RECORD).putInt(VALID).putInt(0).putInt(0);
      out.putShort((short) 1).putShort((short) RECORD_HEAD).putInt(number);
      records.get(number - 1).writeTo(out);
    }
    return out.array();
  }
}
