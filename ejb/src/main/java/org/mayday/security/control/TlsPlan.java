package org.mayday.security.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mayday.operation.control.WsmanPort;

/**
 * A change of TLS: from where, to where, and by which stations, so that at every moment a port is
 * open that was seen to work.
 *
 * @param credential the instance of the certificate that was shown before, if there is one
 * @param certificate the one that is to be shown in its place
 */
record TlsPlan(
    TlsSettings before,
    TlsSettings wanted,
    Optional<String> credential,
    Optional<Shown> certificate) {

  /**
   * A certificate that TLS is to show.
   *
   * @param id of its instance
   * @param sha256 its fingerprint in hex
   */
  record Shown(String id, String sha256) {}

  /**
   * A station.
   *
   * @param proofs ports that must answer before the way goes on
   */
  record Station(TlsSettings settings, List<WsmanPort> proofs) {}

  /** Whether there is nothing to do. */
  boolean isEmpty() {
    return before.equals(wanted) && certificate.isEmpty();
  }

  /** What must be seen to work before anything is changed: the only port that will be left. */
  List<WsmanPort> provenBefore() {
    boolean narrower =
        before.usable().size() > wanted.usable().size()
            && before.usable().containsAll(wanted.usable())
            && certificate.isEmpty();
    return narrower ? List.copyOf(wanted.usable()) : List.of();
  }

  /** The stations in order. */
  List<Station> stations() {
    List<Station> stations = new ArrayList<>();
    boolean apart = Collections.disjoint(before.usable(), wanted.usable());
    boolean unseen = certificate.isPresent() && wanted.usable().equals(Set.of(WsmanPort.HTTPS));
    if ((apart || unseen) && !before.enforced(TlsSettings.Side.NETWORK)) {
      stations.add(new Station(wanted.both(), List.copyOf(wanted.usable())));
    }
    List<WsmanPort> proofs = new ArrayList<>();
    if (wanted.usable().contains(WsmanPort.HTTPS)
        && (certificate.isPresent() || !before.usable().contains(WsmanPort.HTTPS))) {
      proofs.add(WsmanPort.HTTPS);
    }
    stations.add(new Station(wanted, proofs));
    return stations;
  }
}
