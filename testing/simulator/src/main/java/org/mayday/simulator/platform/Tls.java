package org.mayday.simulator.platform;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mayday.simulator.clock.Monitor;
import org.mayday.simulator.personality.Personality;

/**
 * How a PC's firmware speaks TLS to the network now, and which ports it serves and forwards
 * therefore. It follows AMT_TLSSettingData only when the changes are committed (Intel AMT
 * Implementation and Reference Guide, "TLS: Detailed Description").
 */
public final class Tls {

  private static final Set<Integer> SECURE = Set.of(16993, 664, 16995);
  private static final Set<Integer> PLAIN = Set.of(16992, 623, 16994);

  private final Monitor monitor;
  private final List<Integer> possible;
  private Mode mode;

  Tls(Monitor monitor, Personality personality) {
    this.monitor = monitor;
    possible = personality.tunnel().ports();
    mode = atFirst();
  }

  private Mode atFirst() {
    return new Mode(only(), !only(), false, Optional.empty());
  }

  /** Speaks as in the factory. */
  void reset() {
    take(atFirst());
  }

  /** How it is now. */
  public Mode mode() {
    synchronized (monitor) {
      return mode;
    }
  }

  /** Speaks so from now on. */
  public void take(Mode next) {
    synchronized (monitor) {
      mode = next;
      monitor.changed();
    }
  }

  /** Whether this release speaks nothing but TLS. */
  public boolean only() {
    return possible.stream().noneMatch(PLAIN::contains);
  }

  /** The ports that are served now, in the order of the release. */
  public List<Integer> ports() {
    Mode now = mode();
    return possible.stream().filter(now::serves).toList();
  }

  /**
   * A way to speak.
   *
   * @param on whether TLS is spoken
   * @param plain whether, with TLS, plain connections are taken too
   * @param mutual whether the other side must show a certificate
   * @param credential what is shown; empty for the certificate that the firmware came with
   */
  public record Mode(boolean on, boolean plain, boolean mutual, Optional<Credential> credential) {

    private boolean serves(int port) {
      if (SECURE.contains(port)) {
        return on;
      }
      return !PLAIN.contains(port) || !on || plain;
    }
  }

  /**
   * A certificate and its private key.
   *
   * @param certificate base64 of its DER form
   * @param key base64 of PKCS #8
   */
  public record Credential(String certificate, String key) {}
}
