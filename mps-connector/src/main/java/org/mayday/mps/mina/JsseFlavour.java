package org.mayday.mps.mina;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * An implementation of JSSE, and what a listener speaks with it.
 *
 * @param contexts makes contexts that are not initialised
 * @param protocols versions of TLS, the newest first
 * @param cipherSuites those that are spoken; empty for the usual ones of the implementation
 */
record JsseFlavour(Contexts contexts, List<String> protocols, List<String> cipherSuites) {

  /** The Java runtime's own JSSE with what it allows. */
  static final JsseFlavour MODERN =
      new JsseFlavour(
          () -> SSLContext.getInstance("TLS"), List.of("TLSv1.3", "TLSv1.2"), List.of());

  SSLContext newContext() throws GeneralSecurityException {
    return contexts.create();
  }

  /** Makes contexts. */
  @FunctionalInterface
  interface Contexts {
    SSLContext create() throws GeneralSecurityException;
  }
}
