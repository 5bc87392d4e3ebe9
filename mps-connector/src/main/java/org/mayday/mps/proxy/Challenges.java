package org.mayday.mps.proxy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What clients are asked to sign in with: Digest over nonces that say when they were made and are
 * signed by a key that lasts as long as the server runs, or Basic (RFC 7616 3.3, RFC 7617). A count
 * is good once; of nonces in use a bounded number is remembered, and older ones are stale then.
 * Thread-safe.
 */
final class Challenges {
  /** The realm of all challenges. */
  static final String REALM = "Mayday";

  private static final int REMEMBERED = 10_000;
  private static final int SIGNED = Long.BYTES + 8;
  private static final int SIGNATURE = 16;
  private static final int KEY = 32;

  private final Duration age;
  private final LongSupplier nanos;
  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private long forgotten;
  private final long start;

  /**
   * @param age how long a nonce is good
   * @param nanos nanoseconds that never go back
   */
  Challenges(Duration age, LongSupplier nanos) {
    this.age = age;
    this.nanos = nanos;
    start = nanos.getAsLong();
    forgotten = -1;
    byte[] secret = new byte[KEY];
    random.nextBytes(secret);
    key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /**
   * The challenges, the strongest first.
   *
   * @param stale whether only the nonce was too old
   */
  List<String> list(boolean stale) {
    String nonce = nonce();
    String end = stale ? ", stale=true" : "";
    return List.of(
        digest("SHA-256", nonce) + end,
        digest("MD5", nonce) + end,
        "Basic realm=\"" + REALM + "\", charset=\"UTF-8\"");
  }

  private static String digest(String algorithm, String nonce) {
    return "Digest realm=\"%s\", qop=\"auth\", algorithm=%s, nonce=\"%s\", charset=UTF-8"
        .formatted(REALM, algorithm, nonce);
  }

  private String nonce() {
    ByteBuffer nonce = ByteBuffer.allocate(SIGNED + SIGNATURE);
    byte[] noise = new byte[SIGNED - Long.BYTES];
    random.nextBytes(noise);
    nonce.putLong(nanos.getAsLong() - start).put(noise);
    nonce.put(signature(Arrays.copyOf(nonce.array(), SIGNED)));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce.array());
  }

  /** Whether a nonce is one of ours that is not too old. */
  synchronized boolean isFresh(String nonce) {
    long made = made(nonce);
    return made >= 0
        && nanos.getAsLong() - start - made <= age.toNanos()
        && (counts.containsKey(nonce) || made > forgotten);
  }

  /**
   * Uses a count of a fresh nonce; to be called for a right digest only.
   *
   * @return false if this count or a higher one was used already
   */
  synchronized boolean use(String nonce, long count) {
    Long before = counts.get(nonce);
    if (!isFresh(nonce) || before != null && count <= before) {
      return false;
    }
    counts.put(nonce, count);
    if (counts.size() > REMEMBERED) {
      String oldest = counts.keySet().iterator().next();
      counts.remove(oldest);
      forgotten = Math.max(forgotten, made(oldest));
    }
    return true;
  }

  /** When a nonce was made, in nanoseconds since the start; -1 if it is not one of ours. */
  private long made(String nonce) {
    try {
      byte[] whole = Base64.getUrlDecoder().decode(nonce);
      boolean ours =
          whole.length == SIGNED + SIGNATURE
              && MessageDigest.isEqual(
                  signature(Arrays.copyOf(whole, SIGNED)),
                  Arrays.copyOfRange(whole, SIGNED, whole.length));
      return ours ? ByteBuffer.wrap(whole).getLong() : -1;
    } catch (IllegalArgumentException notBase64) {
      return -1;
    }
  }

  private byte[] signature(byte[] signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(signed), SIGNATURE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HmacSHA256.", e);
    }
  }
}
