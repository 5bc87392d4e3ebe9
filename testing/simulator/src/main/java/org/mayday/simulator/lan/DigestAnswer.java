package org.mayday.simulator.lan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mayday.simulator.platform.Credentials;

/** Answers a Digest challenge the way firmware does: MD5 and qop=auth (RFC 7616 3.4). */
final class DigestAnswer {

  private static final Pattern FIELD = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^\\s,]+))");

  private DigestAnswer() {}

  /**
   * The value of Authorization.
   *
   * @param challenge the value of WWW-Authenticate
   * @return empty if it is no challenge that firmware can answer
   */
  static Optional<String> to(String challenge, Credentials who, String method, String path) {
    Map<String, String> fields = fields(challenge);
    boolean digest = challenge.regionMatches(true, 0, "Digest ", 0, 7);
    if (!digest || !fields.getOrDefault("algorithm", "MD5").equalsIgnoreCase("MD5")) {
      return Optional.empty();
    }
    String realm = fields.getOrDefault("realm", "");
    String nonce = fields.getOrDefault("nonce", "");
    String clientNonce = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    String count = "00000001";
    String proof =
        md5(
            md5(who.user() + ":" + realm + ":" + who.password())
                + ":%s:%s:%s:auth:".formatted(nonce, count, clientNonce)
                + md5(method + ":" + path));
    String opaque = fields.get("opaque");
    return Optional.of(
        ("Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", response=\"%s\","
                    + " qop=auth, nc=%s, cnonce=\"%s\"")
                .formatted(who.user(), realm, nonce, path, proof, count, clientNonce)
            + (opaque == null ? "" : ", opaque=\"" + opaque + "\""));
  }

  private static Map<String, String> fields(String challenge) {
    Map<String, String> fields = new HashMap<>();
    Matcher field = FIELD.matcher(challenge);
    while (field.find()) {
      fields.put(
          field.group(1).toLowerCase(Locale.ROOT),
          field.group(2) == null ? field.group(3) : field.group(2));
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
}
