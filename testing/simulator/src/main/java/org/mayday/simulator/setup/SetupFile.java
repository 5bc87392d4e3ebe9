package org.mayday.simulator.setup;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The file {@code setup.bin} on a USB key, as the extension of the BIOS reads it (Intel AMT SDK,
 * "USB Local Provisioning File", version 3).
 *
 * @param values of the record that is next, by "module.variable", in their order
 * @param left the file as it is left on the key
 */
public record SetupFile(Map<String, byte[]> values, byte[] left) {

  private static final String TYPE = "a7f7f6c689c4f64793ede2e5020da51d";
  private static final int CHUNK = 512;
  private static final int VERSION = 3;
  private static final int VERSION_AT = 24;
  private static final int FLAGS_AT = 26;
  private static final int COUNT_AT = 28;
  private static final int CONSUMED_AT = 32;
  private static final int RECORD_HEAD = 24;
  private static final int VALID = 1;
  private static final int SCRAMBLED = 2;
  private static final int MASK = 0xFFFF;

  /**
   * Reads the next record.
   *
   * @throws IllegalArgumentException if the file cannot be used, with the reason
   */
  public static SetupFile of(byte[] file) {
    require(file.length >= 2 * CHUNK && file.length % CHUNK == 0, "its length is wrong");
    ByteBuffer in = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
    require(HexFormat.of().formatHex(file, 0, 16).equals(TYPE), "it is no file of version 3");
    require(in.get(VERSION_AT) == VERSION, "its version is unknown");
    int count = in.getInt(COUNT_AT);
    int consumed = in.getInt(CONSUMED_AT);
    require(count == file.length / CHUNK - 1, "records are missing");
    require(consumed >= 0 && consumed < count, "all its records are consumed");
    int at = CHUNK * (1 + consumed);
    require(in.getInt(at) == 1 && in.getInt(at + 4) == VALID, "the record is not valid");
    require((in.getInt(at + 4) & SCRAMBLED) == 0, "the record is scrambled");
    require(in.getShort(at + 18) == RECORD_HEAD, "the record has another head");
    Map<String, byte[]> values = values(in.slice(at + RECORD_HEAD, CHUNK - RECORD_HEAD));
    if ((in.getShort(FLAGS_AT) & 1) == 0) {
      in.putInt(CONSUMED_AT, consumed + 1);
    }
    return new SetupFile(values, in.array());
  }

  private static Map<String, byte[]> values(ByteBuffer record) {
    ByteBuffer in = record.order(ByteOrder.LITTLE_ENDIAN);
    Map<String, byte[]> values = new LinkedHashMap<>();
    while (in.remaining() >= 8) {
      int module = in.getShort() & MASK;
      int variable = in.getShort() & MASK;
      int length = in.getShort() & MASK;
      in.getShort();
      if (module == 0) {
        break;
      }
      require(length <= in.remaining(), "a value is longer than the record");
      byte[] value = new byte[length];
      in.get(value);
      in.position(Math.min(in.limit(), in.position() + (4 - length % 4) % 4));
      values.put(module + "." + variable, value);
    }
    return values;
  }

  /** A value, if the record has it. */
  public Optional<byte[]> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** All of them in hexadecimal, for tests and logs of tests. */
  public Map<String, String> hex() {
    Map<String, String> texts = new HashMap<>();
    values.forEach((name, value) -> texts.put(name, HexFormat.of().formatHex(value)));
    return texts;
  }

  private static void require(boolean condition, String words) {
    if (!condition) {
      throw new IllegalArgumentException("the file of the USB key is not used: " + words);
    }
  }
}
