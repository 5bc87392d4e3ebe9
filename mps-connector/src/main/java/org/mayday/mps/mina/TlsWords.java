package org.mayday.mps.mina;

import java.util.Locale;

/**
 * What TLS engines say of failed handshakes, put into words. The engines (the JDK's, BoringSSL's
 * and Bouncy Castle's) name the same alerts of RFC 8446 6 differently, so only the part that they
 * share is looked at.
 */
final class TlsWords {
  /** An engine may repeat what the peer sent. */
  private static final int LONGEST = 300;

  private TlsWords() {}

  /** Parts of messages, lower case with blanks only, and their meaning; the first that fits. */
  private enum Meaning {
    EXPIRED(
        "The PC says that the gateway's certificate has expired.",
        "alert certificate expired",
        "alert: certificate_expired",
        "certificate_expired(45)"),
    UNKNOWN_CA(
        "The PC does not trust the authority of the gateway's certificate.",
        "alert unknown ca",
        "unknown_ca"),
    BAD_CERTIFICATE(
        "The PC says that the gateway's certificate is bad.",
        "alert bad certificate",
        "bad_certificate"),
    UNKNOWN_CERTIFICATE(
        "The PC does not accept the gateway's certificate.",
        "alert certificate unknown",
        "certificate_unknown"),
    VERSION(
        "The PC and the gateway have no version of TLS in common.",
        "unsupported protocol",
        "alert protocol version",
        "protocol_version",
        "wrong version number",
        "client requested protocol"),
    CIPHERS(
        "The PC and the gateway have no cipher suite in common.",
        "no shared cipher",
        "no cipher suites in common",
        "alert handshake failure",
        "handshake_failure"),
    HTTP("Plain HTTP was spoken where TLS is.", "http request", "https proxy request"),
    NOT_TLS(
        "What came is not TLS.",
        "not an ssl/tls record",
        "unsupported or unrecognized ssl message"),
    CLOSED(
        "The connection was closed in the middle of the handshake.",
        "closed inbound before",
        "closing inbound before",
        "closed before",
        "connection reset",
        "unexpected eof");

    private final String words;
    private final String[] signs;

    Meaning(String words, String... signs) {
      this.words = words;
      this.signs = signs;
    }

    private boolean fits(String said) {
      for (String sign : signs) {
        if (said.contains(sign) || said.contains(sign.replace(' ', '_'))) {
          return true;
        }
      }
      return false;
    }
  }

  /** A sentence with the engine's own words behind it; those alone if they mean nothing known. */
  static String of(String said) {
    String bounded = said.length() <= LONGEST ? said : said.substring(0, LONGEST);
    String lower = bounded.toLowerCase(Locale.ROOT);
    for (Meaning meaning : Meaning.values()) {
      if (meaning.fits(lower)) {
        return meaning.words + " (" + bounded + ")";
      }
    }
    return bounded;
  }
}
