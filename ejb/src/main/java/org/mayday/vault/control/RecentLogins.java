package org.mayday.vault.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Logins that were right a while ago, so that thousands of PCs that come back at once need no slow
 * hash each. Kept under a hash with a key that this process alone knows; an entry counts only as
 * long as the kept hash of the PC is the same. The longest unused goes first when it is full.
 */
final class RecentLogins {
  private final SecretKeySpec key;
  private final Map<String, String> hashesByLogin;

  RecentLogins(int capacity) {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    key = new SecretKeySpec(bytes, "HmacSHA256");
    hashesByLogin =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > capacity;
          }
        };
  }

  /** Whether this login was right while the PC had this hash. */
  boolean contains(UUID platform, String password, String hash) {
    String login = keyed(platform, password);
    synchronized (hashesByLogin) {
      return hash.equals(hashesByLogin.get(login));
    }
  }

  /** Remembers a right login. */
  void add(UUID platform, String password, String hash) {
    String login = keyed(platform, password);
    synchronized (hashesByLogin) {
      hashesByLogin.put(login, hash);
    }
  }

  private String keyed(UUID platform, String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] hash = mac.doFinal((platform + "\n" + password).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HmacSHA256.", e);
    }
  }
}
