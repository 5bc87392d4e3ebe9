package org.mayday.setup.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import org.mayday.presence.control.LiveTunnels;
import org.mayday.wsman.http.OldTls;

/** Older TLS with one PC, by the connector's implementation, and whether it came to that. */
final class OldTalk implements OldTls {
  private static final Logger LOG = System.getLogger(OldTalk.class.getName());

  private final String address;
  private final LiveTunnels gateway;
  private volatile String words = "";

  OldTalk(String address, LiveTunnels gateway) {
    this.address = address;
    this.gateway = gateway;
  }

  @Override
  public SSLContext context() throws GeneralSecurityException {
    return gateway.gateway().oldTls();
  }

  @Override
  public void spoken(String how) {
    if (words.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "The PC at {0} speaks {1} and nothing newer; mayday.setup.old-tls allows it.",
          address,
          how);
    }
    words = how;
  }

  /** What is spoken; empty if it did not come to that. */
  String words() {
    return words;
  }
}
