package org.mayday.simulator.redirection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.mayday.simulator.platform.SimulatedPc;

/** The Digest login of redirection, as the firmware judges it. */
final class Login {
  private static final byte DIGEST = 4;
  private static final String PATH = "/RedirectionService";
  private static final int TEXTS = 8;

  private final SimulatedPc pc;
  private final String nonce;
  private boolean challenged;
  private boolean done;

  Login(SimulatedPc pc) {
    this.pc = pc;
    byte[] random = new byte[8];
    new SecureRandom().nextBytes(random);
    this.nonce = HexFormat.of().formatHex(random);
  }

  /** Whether the console is let in. */
  boolean done() {
    return done;
  }

  /** What is answered to a message of login. */
  byte[] answer(ByteBuffer message) throws Frames.Faulty {
    byte method = message.get(4);
    message.position(9);
    if (method == 0 && !message.hasRemaining()) {
      return reply(0, (byte) 0, new byte[] {DIGEST});
    }
    if (method != DIGEST) {
      throw new Frames.Faulty("login method " + method);
    }
    String[] texts = texts(message);
    if (!PATH.equals(texts[3])) {
      throw new Frames.Faulty("a login for " + texts[3]);
    }
    if (!challenged) {
      challenged = true;
      return reply(1, DIGEST, joined(pc.identity().realm(), nonce, "auth"));
    }
    done = proves(texts);
    return reply(done ? 0 : 1, DIGEST, new byte[0]);
  }

  private boolean proves(String[] texts) {
    Optional<String> hash = pc.accounts().hashOf(texts[0]);
    // releases since 16.1 want eight digits; the simulator always does
    return hash.isPresent()
        && texts[1].equals(pc.identity().realm())
        && texts[2].equals(nonce)
        && texts[5].matches("[0-9a-fA-F]{8}")
        && texts[7].equals("auth")
        && texts[6].equals(
            md5(
                String.join(
                    ":",
                    HexFormat.of().formatHex(Base64.getDecoder().decode(hash.get())),
                    nonce,
                    texts[5],
                    texts[4],
                    texts[7],
                    md5("POST:" + PATH))));
  }

  private static String[] texts(ByteBuffer in) throws Frames.Faulty {
    String[] texts = new String[TEXTS];
    for (int at = 0; at < TEXTS; at++) {
      int length = in.hasRemaining() ? Byte.toUnsignedInt(in.get()) : -1;
      if (length < 0 || length > in.remaining()) {
        throw new Frames.Faulty("a login that is cut off");
      }
      byte[] bytes = new byte[length];
      in.get(bytes);
      texts[at] = new String(bytes, UTF_8);
    }
    if (in.hasRemaining()) {
      throw new Frames.Faulty("a login with more than its texts");
    }
    return texts;
  }

  private static byte[] joined(String... texts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String text : texts) {
      out.write(text.length());
      out.writeBytes(text.getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] reply(int status, byte method, byte[] content) {
    return ByteBuffer.allocate(9 + content.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 0x14)
        .put((byte) status)
        .putShort((short) 0)
        .put(method)
        .putInt(content.length)
        .put(content)
        .array();
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has MD5", impossible);
    }
  }
}
