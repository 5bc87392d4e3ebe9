package org.mayday.authority.control;

import java.util.List;
import java.util.Locale;
import org.mayday.home.control.StartFailure;

/** The kinds of keys that Mayday's own authority gives the gateway: {@code mayday.mps.key-type}. */
public enum KeyKinds {
  /** What all firmware takes. */
  RSA("RSA"),
  /** P-256, cheaper; only for firmware that takes it. */
  EC("EC"),
  /** One of each; TLS takes what the PC offers. */
  BOTH("RSA", "EC");

  private final List<String> algorithms;

  KeyKinds(String... algorithms) {
    this.algorithms = List.of(algorithms);
  }

  List<String> algorithms() {
    return algorithms;
  }

  static KeyKinds parse(String text) {
    try {
      return valueOf(text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new StartFailure(
          "mayday.mps.key-type is \"" + text + "\", it must be rsa, ec or both.", e);
    }
  }
}
