package org.mayday.simulator.power;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * AMT_BootSettingData.UefiBootParametersArray, read: vendor (16 bit), type (16 bit), length (32
 * bit), value, little endian.
 *
 * @param values values by type, of vendor 8086h
 */
public record BootParameters(Map<Integer, byte[]> values) {

  /** No parameters. */
  public static final BootParameters NONE = new BootParameters(Map.of());

  private static final int INTEL = 0x8086;
  private static final int MASK_16 = 0xFFFF;

  /** Reads them; empty if they make no sense. */
  public static Optional<BootParameters> parse(String base64) {
    Map<Integer, byte[]> values = new LinkedHashMap<>();
    try {
      ByteBuffer in =
          ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
      while (in.hasRemaining()) {
        int vendor = in.getShort() & MASK_16;
        int type = in.getShort() & MASK_16;
        int length = in.getInt();
        if (vendor != INTEL || length < 0 || length > in.remaining()) {
          return Optional.empty();
        }
        byte[] value = new byte[length];
        in.get(value);
        values.put(type, value);
      }
    } catch (BufferUnderflowException | IllegalArgumentException faulty) {
      return Optional.empty();
    }
    return Optional.of(new BootParameters(values));
  }

  /** How many there are. */
  public int count() {
    return values.size();
  }

  /** A value as text. */
  public Optional<String> text(int type) {
    return Optional.ofNullable(values.get(type)).map(value -> new String(value, UTF_8));
  }

  /** A value as a number. */
  public long number(int type) {
    byte[] value = values.getOrDefault(type, new byte[0]);
    long number = 0;
    for (int at = value.length - 1; at >= 0; at--) {
      number = number << 8 | value[at] & 0xFF;
    }
    return number;
  }
}
