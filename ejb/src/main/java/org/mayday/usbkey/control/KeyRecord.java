package org.mayday.usbkey.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.Map;

/** What one PC is told: values by variable. */
final class KeyRecord {
  static final KeyRecord EMPTY = new KeyRecord(new EnumMap<>(KeyVariable.class));

  private static final int WORD = 4;
  private static final int ENTRY_HEAD = 8;

  private final Map<KeyVariable, byte[]> values;

  private KeyRecord(Map<KeyVariable, byte[]> values) {
    this.values = values;
  }

  /** The same with one more value, as its bytes. */
  KeyRecord with(KeyVariable variable, byte[] value) {
    Map<KeyVariable, byte[]> more = new EnumMap<>(KeyVariable.class);
    more.putAll(values);
    more.put(variable, value);
    return new KeyRecord(more);
  }

  /** The same with one more text. */
  KeyRecord with(KeyVariable variable, String value) {
    return with(variable, value.getBytes(US_ASCII));
  }

  /** A number of 16 bits. */
  static byte[] number16(int number) {
    return ByteBuffer.allocate(Short.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) number)
        .array();
  }

  /** Bytes that it takes. */
  int size() {
    return values.values().stream().mapToInt(value -> ENTRY_HEAD + padded(value.length)).sum();
  }

  private static int padded(int length) {
    return (length + WORD - 1) / WORD * WORD;
  }

  /** Module, variable, length, nothing, each of 16 bits; the value, padded to 32 bits. */
  void writeTo(ByteBuffer out) {
    values.forEach(
        (variable, value) -> {
          out.putShort((short) variable.module()).putShort((short) variable.number());
          out.putShort((short) value.length).putShort((short) 0);
          out.put(value);
          out.position(out.position() + padded(value.length) - value.length);
        });
  }
}
