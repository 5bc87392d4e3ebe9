package org.mayday.password.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that were right a while ago, so that not every use of one costs a slow hash. Kept under
 * a hash with a key that this process alone knows; an entry counts only as long as the kept hash of
 * the password is the same. The longest unused goes first when it is full.
 */
public final class RecentPasswords {
  private final SecretKeySpec key;
  private final Map<String, String> hashesByPassword;

  /**
   * @param capacity how many are remembered; 0 for none
   */
  public RecentPasswords(int capacity) {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    key = new SecretKeySpec(bytes, "HmacSHA256");
    hashesByPassword =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > capacity;
          }
        };
  }

  /** Whether this owner's password was right while its kept hash was this one. */
  public boolean contains(String owner, String password, String hash) {
    String login = keyed(owner, password);
    synchronized (hashesByPassword) {
      return hash.equals(hashesByPassword.get(login));
    }
  }

  /** Remembers a right password. */
  public void add(String owner, String password, String hash) {
    String login = keyed(owner, password);
    synchronized (hashesByPassword) {
      hashesByPassword.put(login, hash);
    }
  }

  private String keyed(String owner, String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] text = (owner.length() + ":" + owner + password).getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(mac.doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HmacSHA256.", e);
    }
  }
}
