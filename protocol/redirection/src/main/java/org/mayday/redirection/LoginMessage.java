package org.mayday.redirection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** AuthenticateSession messages of a console: a method, and texts that belong to it. */
final class LoginMessage {
  /** The methods are asked for by none. */
  static final byte ANY = 0;

  /** Digest with a client nonce and a quality of protection. */
  static final byte DIGEST = 4;

  private LoginMessage() {}

  /** Which methods does the firmware offer? */
  static byte[] query() {
    return message(ANY, new byte[0]);
  }

  /** This user wants to be challenged. */
  static byte[] hello(RedirectionLogin login) {
    return message(DIGEST, texts(login.user(), "", "", Challenge.PATH, "", "", "", ""));
  }

  /** This user proves that he knows the password. */
  static byte[] proof(RedirectionLogin login, Challenge challenge, String cnonce) {
    return message(
        DIGEST,
        texts(
            login.user(),
            challenge.realm(),
            challenge.nonce(),
            Challenge.PATH,
            cnonce,
            Challenge.COUNT,
            challenge.response(login, cnonce),
            challenge.qop()));
  }

  private static byte[] texts(String... texts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String text : texts) {
      byte[] bytes = text.getBytes(UTF_8);
      out.write(bytes.length);
      out.writeBytes(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] message(byte method, byte[] content) {
    return ByteBuffer.allocate(9 + content.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(Code.AUTHENTICATE)
        .put(new byte[3])
        .put(method)
        .putInt(content.length)
        .put(content)
        .array();
  }
}
