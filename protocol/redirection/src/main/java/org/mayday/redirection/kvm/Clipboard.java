package org.mayday.redirection.kvm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Cut text (RFC 6143 7.5.6 and 7.6.4), which the firmware also uses for what the standard has no
 * message for: text that begins with a zero byte and a name is no text.
 */
public sealed interface Clipboard {
  /** Most bytes that either side may send at once. */
  int MOST_BYTES = 65_536;

  /** Bytes of the message without its head. */
  byte[] bytes();

  /** What was cut; characters outside of ISO 8859-1 are lost. */
  record Text(String text) implements Clipboard {
    @Override
    public byte[] bytes() {
      return text.getBytes(ISO_8859_1);
    }
  }

  /**
   * Asks for, changes or tells a setting of the encoder; the firmware answers in the same form.
   *
   * @param code such as {@link #SET_ZLIB}
   * @param value 0 to 255
   */
  record Setting(int code, int value) implements Clipboard {
    /** Which decimation is on? Answered with a value as in {@link #SET_DECIMATION}. */
    public static final int GET_DECIMATION = 1;

    /** Fewer pixels: 1 for never, 2 as the firmware thinks fit, 3 for always. */
    public static final int SET_DECIMATION = 2;

    /** Is compression on? Answered with 0 or 1. */
    public static final int GET_ZLIB = 3;

    /** Compression off (0) or on (1). */
    public static final int SET_ZLIB = 4;

    static final String NAME = "\0KvmExtCmd\0";

    @Override
    public byte[] bytes() {
      boolean asks = code == GET_DECIMATION || code == GET_ZLIB;
      return asks && value == 0 ? named(NAME, (byte) code) : named(NAME, (byte) code, (byte) value);
    }
  }

  /** Bytes between the console and software on the PC; empty keeps the session alive. */
  record Data(byte[] content) implements Clipboard {
    static final String NAME = "\0KvmDataChannel\0";

    @Override
    public byte[] bytes() {
      return named(NAME, content);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Data data && Arrays.equals(content, data.content);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(content);
    }
  }

  /** Tells text from what is none; of a setting without a value, the value is 0. */
  static Clipboard of(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    int setting = Setting.NAME.length();
    if (text.startsWith(Setting.NAME) && bytes.length > setting) {
      int value = bytes.length > setting + 1 ? bytes[setting + 1] & 0xFF : 0;
      return new Setting(bytes[setting] & 0xFF, value);
    }
    if (text.startsWith(Data.NAME)) {
      return new Data(Arrays.copyOfRange(bytes, Data.NAME.length(), bytes.length));
    }
    return new Text(text);
  }

  private static byte[] named(String name, byte... content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(name.getBytes(ISO_8859_1));
    out.writeBytes(content);
    return out.toByteArray();
  }
}
