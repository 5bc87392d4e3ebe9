package org.mayday.listener.control;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Nonces (RFC 7616 3.3, 5.4): the moment, random bytes and an HMAC of both, so that handing one out
 * costs no memory. Only of those that a PC has used rightly the highest count is kept, and each
 * count is taken once and in rising order. When there are too many of them, the oldest is forgotten
 * and with it all that are as old. Safe for use by several threads.
 */
public class Nonces {
  private static final int KEPT = 20_000;
  private static final int RANDOM = 8;
  private static final int SIGNED = Long.BYTES + RANDOM;
  private static final int MAC = 16;

  private final SecretKey key;
  private final Duration age;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Used> used = new LinkedHashMap<>();
  private Instant forgotten = Instant.MIN;

  /** For the proxy of the container. */
  protected Nonces() {
    this(new SecretKeySpec(new byte[1], "HmacSHA256"), Duration.ZERO, Clock.systemUTC());
  }

  Nonces(SecretKey key, Duration age, Clock clock) {
    this.key = key;
    this.age = age;
    this.clock = clock;
  }

  /** A new nonce. */
  public String issue() {
    byte[] noise = new byte[RANDOM];
    random.nextBytes(noise);
    ByteBuffer nonce = ByteBuffer.allocate(SIGNED + MAC);
    nonce.putLong(clock.instant().toEpochMilli()).put(noise);
    nonce.put(mac(Arrays.copyOf(nonce.array(), SIGNED)));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce.array());
  }

  /**
   * Uses a nonce with a count; to be called for a right digest only.
   *
   * @return false if it is not one of ours, too old, or was used with this count or a higher one
   */
  public synchronized boolean use(String nonce, long count) {
    Optional<Instant> issued = issued(nonce);
    if (issued.isEmpty()
        || issued.get().plus(age).isBefore(clock.instant())
        || issued.get().isAfter(clock.instant().plus(age))) {
      return false;
    }
    Used before = used.get(nonce);
    if (before == null ? !issued.get().isAfter(forgotten) : count <= before.count()) {
      return false;
    }
    used.put(nonce, new Used(issued.get(), count));
    forget();
    return true;
  }

  private void forget() {
    Iterator<Used> oldest = used.values().iterator();
    while (used.size() > KEPT && oldest.hasNext()) {
      Instant issued = oldest.next().issued();
      oldest.remove();
      forgotten = issued.isAfter(forgotten) ? issued : forgotten;
    }
  }

  private Optional<Instant> issued(String nonce) {
    try {
      byte[] whole = Base64.getUrlDecoder().decode(nonce);
      if (whole.length != SIGNED + MAC) {
        return Optional.empty();
      }
      byte[] mac = mac(Arrays.copyOf(whole, SIGNED));
      boolean ours = MessageDigest.isEqual(mac, Arrays.copyOfRange(whole, SIGNED, whole.length));
      return ours
          ? Optional.of(Instant.ofEpochMilli(ByteBuffer.wrap(whole).getLong()))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private byte[] mac(byte[] signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(signed), MAC);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HmacSHA256.", e);
    }
  }

  private record Used(Instant issued, long count) {}
}
