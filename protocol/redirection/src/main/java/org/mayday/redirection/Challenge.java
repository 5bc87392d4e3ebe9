package org.mayday.redirection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the firmware asks in its Digest login, and the proof for it (RFC 2617 3.2.2.1 with qop, for
 * the method POST and the path of redirection).
 *
 * @param realm of the firmware, such as "Digest:A4070000..."
 * @param nonce of the firmware
 * @param qop such as "auth"
 */
record Challenge(String realm, String nonce, String qop) {
  static final String PATH = "/RedirectionService";

  /** Eight digits, as RFC 2617 wants them; AMT 16.1 and later refuse fewer. */
  static final String COUNT = "00000001";

  /**
   * Reads three texts, each after a byte with its length.
   *
   * @throws RedirectionException if they are not all there, or something follows
   */
  static Challenge read(ByteBuffer in) throws RedirectionException {
    Challenge read = new Challenge(text(in), text(in), text(in));
    if (in.hasRemaining()) {
      throw RedirectionException.nonsense("a challenge is longer than its parts");
    }
    return read;
  }

  private static String text(ByteBuffer in) throws RedirectionException {
    if (!in.hasRemaining()) {
      throw RedirectionException.nonsense("a challenge lacks a part");
    }
    byte[] bytes = new byte[Byte.toUnsignedInt(in.get())];
    if (in.remaining() < bytes.length) {
      throw RedirectionException.nonsense("a part of a challenge is cut off");
    }
    in.get(bytes);
    return new String(bytes, UTF_8);
  }

  /** The proof that somebody knows the password, without it. */
  String response(RedirectionLogin login, String cnonce) {
    String secret = md5(login.user() + ":" + realm + ":" + login.password());
    String place = md5("POST:" + PATH);
    return md5(String.join(":", secret, nonce, COUNT, cnonce, qop, place));
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no MD5", e);
    }
  }
}
