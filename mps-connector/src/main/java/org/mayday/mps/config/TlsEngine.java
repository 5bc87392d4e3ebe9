package org.mayday.mps.config;

/** Which implementation of TLS serves the modern listener. */
public enum TlsEngine {
  /** The Java runtime's own. */
  JDK,
  /** BoringSSL; the Java runtime's own, with a warning, where it cannot be loaded. */
  NATIVE,
  /** BoringSSL where it can be loaded, else the Java runtime's own. */
  AUTO
}
