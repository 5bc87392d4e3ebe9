package org.mayday.wsman.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's side of HTTP Digest with MD5 and qop=auth (RFC 7616 3.4), replays refused. */
final class Nonces {
  static final String REALM = "Digest:0F1E2D3C4B5A69788796A5B4C3D2E1F0";

  private static final Pattern FIELD = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]+))");

  /** What an Authorization header is worth. */
  enum Verdict {
    GOOD,
    STALE,
    WRONG_PASSWORD
  }

  private final Map<String, Integer> counts = new HashMap<>();

  synchronized String fresh() {
    String nonce = UUID.randomUUID().toString().replace("-", "");
    counts.put(nonce, 0);
    return nonce;
  }

  synchronized void forget() {
    counts.clear();
  }

  synchronized Verdict check(String authorization) {
    Map<String, String> fields = new HashMap<>();
    Matcher matcher = FIELD.matcher(authorization);
    while (matcher.find()) {
      fields.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
    }
    String nonce = fields.getOrDefault("nonce", "");
    int count = Integer.parseInt(fields.getOrDefault("nc", "0"), 16);
    if (!counts.containsKey(nonce) || count <= counts.get(nonce)) {
      return Verdict.STALE;
    }
    String first = md5(AmtLikeServer.USER + ":" + REALM + ":" + AmtLikeServer.PASSWORD);
    String middle =
        nonce + ":" + fields.get("nc") + ":" + fields.get("cnonce") + ":" + fields.get("qop");
    String expected = md5(first + ":" + middle + ":" + md5("POST:" + fields.get("uri")));
    if (!expected.equals(fields.get("response"))) {
      return Verdict.WRONG_PASSWORD;
    }
    counts.put(nonce, count);
    return Verdict.GOOD;
  }

  private static String md5(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
