package org.mayday.delivery.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what a webhook gets, as in the specification of Standard Webhooks 1.0.0. */
final class Signature {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PREFIX = "whsec_";
  private static final String HMAC = "HmacSHA256";
  private static final int BYTES = 32;

  private Signature() {}

  /** A new secret. */
  static String secret() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /** The header {@code webhook-signature} of a message. */
  static String of(String secret, String id, Instant at, byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      mac.init(new SecretKeySpec(key, HMAC));
      mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HMAC-SHA256.", e);
    }
  }
}
