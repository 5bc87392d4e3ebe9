package org.mayday.redirection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** What firmware says, written by hand from the layouts of the messages. */
public final class Vectors {
  static final String REALM = "Digest:A4070000000000000000000000000000";
  static final String NONCE = "6f1d0a0c9b2e4d55";

  /** Serial over LAN is on; there is no more to say. */
  static final byte[] STARTED = hex("11 00 00 00 01 00 0F 00 57 01 00 00 00");

  static final byte[] STARTED_WITH_OEM_DATA = hex("11 00 00 00 01 00 0F 00 57 01 00 00 02 AA BB");
  static final byte[] ONLY_DIGEST = hex("14 00 00 00 00 01 00 00 00 04");
  static final byte[] NO_DIGEST = hex("14 00 00 00 00 02 00 00 00 01 03");
  static final byte[] CHALLENGE = challenge();
  static final byte[] WELCOME = hex("14 00 00 00 04 00 00 00 00");
  static final byte[] REFUSED = hex("14 01 00 00 04 00 00 00 00");
  static final byte[] SOL_STARTED =
      hex("21 00 00 00 01 00 00 00 10 27 64 00 00 00 10 27 64 00 00 00 00 00 00");

  private Vectors() {}

  private static byte[] challenge() {
    int length = 3 + REALM.length() + NONCE.length() + 4;
    return joined(
        hex("14 01 00 00 04"),
        new byte[] {(byte) length, 0, 0, 0},
        text(REALM),
        text(NONCE),
        text("auth"));
  }

  static byte[] fromHost(String words) {
    return joined(
        hex("2A 00 00 00 05 00 00 00"),
        new byte[] {(byte) words.length(), (byte) (words.length() >> 8)},
        words.getBytes(US_ASCII));
  }

  static byte[] text(String text) {
    return joined(new byte[] {(byte) text.length()}, text.getBytes(US_ASCII));
  }

  /** Bytes written as hexadecimal digits. */
  public static byte[] hex(String bytes) {
    return HexFormat.of().parseHex(bytes.replace(" ", ""));
  }

  /** One after the other. */
  public static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
