package org.mayday.simulator.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.personality.WebHabits;
import org.mayday.simulator.platform.Accounts;

/**
 * HTTP Digest as AMT speaks it: MD5, qop="auth", no algorithm, no opaque, "stale" in quotes (RFC
 * 2617 3.2, with the deviations that captures of AMT 15 show). Nonces are the PC's, not the
 * channel's: a console may use one on its next channel.
 */
public final class DigestGuard {

  private static final int MOST_NONCES = 64;
  private static final Pattern FIELD = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^\\s,]+))");

  private final String realm;
  private final Accounts accounts;
  private final WebHabits habits;
  private final Clockwork clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Nonce> nonces = new LinkedHashMap<>();

  /** Guards one PC's web server. */
  public DigestGuard(String realm, Accounts accounts, WebHabits habits, Clockwork clock) {
    this.realm = realm;
    this.accounts = accounts;
    this.habits = habits;
    this.clock = clock;
  }

  /** What the guard thinks of a request. */
  enum Verdict {
    /** Let it in. */
    WELCOME,
    /** It says nothing of itself. */
    UNKNOWN,
    /** It knows the password, but its nonce is too old. */
    STALE,
    /** It says something wrong. */
    WRONG
  }

  /** Name that a request says its sender has; empty if it says none. */
  static String user(HttpRequest request) {
    return request
        .header("authorization")
        .map(DigestGuard::fields)
        .map(fields -> fields.getOrDefault("username", ""))
        .orElse("");
  }

  /**
   * Judges a request.
   *
   * @param local whether it comes from the PC itself
   */
  synchronized Verdict judge(HttpRequest request, boolean local) {
    Optional<String> header = request.header("authorization");
    if (header.isEmpty() || !header.get().startsWith("Digest ")) {
      return Verdict.UNKNOWN;
    }
    Map<String, String> fields = fields(header.get());
    if (!proves(fields, request.method(), local)
        || !request.target().equals(fields.getOrDefault("uri", ""))) {
      return Verdict.WRONG;
    }
    return fresh(fields) ? Verdict.WELCOME : Verdict.STALE;
  }

  /** The value of WWW-Authenticate for a request that was not let in, with a nonce of its own. */
  synchronized String challenge(Verdict verdict) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String nonce = HexFormat.of().withUpperCase().formatHex(bytes);
    nonces.put(nonce, new Nonce(clock.now()));
    if (nonces.size() > MOST_NONCES) {
      nonces.remove(nonces.keySet().iterator().next());
    }
    return "Digest realm=\"%s\", nonce=\"%s\",stale=\"%s\",qop=\"auth\""
        .formatted(realm, nonce, verdict == Verdict.STALE);
  }

  private boolean proves(Map<String, String> fields, String method, boolean local) {
    Optional<String> hash = accounts.hashOf(fields.getOrDefault("username", ""), local);
    if (hash.isEmpty()) {
      return false;
    }
    String proof =
        md5(
            HexFormat.of().formatHex(Base64.getDecoder().decode(hash.get()))
                + ":"
                + fields.getOrDefault("nonce", "")
                + ":"
                + fields.getOrDefault("nc", "")
                + ":"
                + fields.getOrDefault("cnonce", "")
                + ":auth:"
                + md5(method + ":" + fields.getOrDefault("uri", "")));
    return realm.equals(fields.get("realm"))
        && "auth".equals(fields.get("qop"))
        && fields.getOrDefault("nc", "").matches("[0-9a-fA-F]{8}")
        && MessageDigest.isEqual(
            proof.getBytes(ISO_8859_1),
            fields.getOrDefault("response", "").toLowerCase(Locale.ROOT).getBytes(ISO_8859_1));
  }

  private boolean fresh(Map<String, String> fields) {
    Nonce nonce = nonces.get(fields.getOrDefault("nonce", ""));
    return nonce != null
        && nonce.made.plus(habits.nonceLife()).isAfter(clock.now())
        && nonce.use(fields.get("nc"), habits.nonceUses());
  }

  private static Map<String, String> fields(String header) {
    Map<String, String> fields = new HashMap<>();
    Matcher field = FIELD.matcher(header);
    while (field.find()) {
      fields.put(field.group(1), field.group(2) == null ? field.group(3) : field.group(2));
    }
    return fields;
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(ISO_8859_1)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has MD5", impossible);
    }
  }

  /** One nonce and the counts that were used with it; the same count twice is a replay. */
  private static final class Nonce {

    private final Instant made;
    private final Set<String> used = new HashSet<>();

    Nonce(Instant made) {
      this.made = made;
    }

    boolean use(String count, int most) {
      return used.size() < most && used.add(count.toLowerCase(Locale.ROOT));
    }
  }
}
