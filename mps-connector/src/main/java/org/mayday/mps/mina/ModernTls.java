package org.mayday.mps.mina;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.netty.handler.ssl.OpenSsl;
import org.mayday.mps.api.TlsMaterial;
import org.mayday.mps.config.TlsEngine;

/** Chooses the TLS of the modern listener. */
final class ModernTls {
  private static final System.Logger LOG = System.getLogger(ModernTls.class.getName());

  private ModernTls() {}

  /**
   * Engines as configured, or the Java runtime's own where there are no others, or only they can
   * choose among several kinds of keys.
   */
  static TlsEngines engines(TlsEngine wanted, TlsMaterial material) {
    boolean several = material.names().stream().anyMatch(name -> name.identities().size() > 1);
    if (several && wanted == TlsEngine.NATIVE) {
      LOG.log(WARNING, "BoringSSL shows the first of several kinds of keys only");
    }
    if (wanted == TlsEngine.NATIVE || wanted == TlsEngine.AUTO && !several) {
      try {
        if (OpenSsl.isAvailable()) {
          TlsEngines engines = new NativeEngines(material);
          LOG.log(INFO, "TLS of the gateway is done by {0}", OpenSsl.versionString());
          return engines;
        }
        missing(wanted, OpenSsl.unavailabilityCause());
      } catch (RuntimeException | LinkageError e) {
        missing(wanted, e);
      }
    }
    LOG.log(INFO, "TLS of the gateway is done by the Java runtime");
    return new JsseEngines(JsseFlavour.MODERN, material);
  }

  private static void missing(TlsEngine wanted, Throwable why) {
    LOG.log(
        wanted == TlsEngine.NATIVE ? WARNING : INFO,
        "Native TLS is not installed or does not run here, logins cost more: {0}",
        String.valueOf(why));
  }
}
