package org.mayday.provisioning.control;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mayday.security.control.X509Text;
import org.mayday.vault.control.Fingerprint;

/**
 * The certificates that a PC was given to prove itself with, each base64 of its DER form.
 *
 * @param present the one that counts; empty for none
 * @param next the one that it is being given; empty for none
 * @param former those that are to be removed from it
 * @param renew whether the present one is to be replaced
 * @param keysBefore the key pairs that its firmware had before it was told to make one; null unless
 *     it is being told so
 */
record Identity(
    String present,
    String next,
    List<String> former,
    boolean renew,
    @Nullable List<String> keysBefore) {
  /** A PC that was given none. */
  static final Identity NONE = new Identity("", "", List.of(), false, null);

  Identity {
    former = List.copyOf(former);
    keysBefore = keysBefore == null ? null : List.copyOf(keysBefore);
  }

  /** Its firmware is being told to make a key pair. */
  Identity makingKey(List<String> present) {
    return new Identity(this.present, next, former, renew, present);
  }

  /** It is being given a certificate, for a key pair that is there. */
  Identity given(String certificate) {
    return new Identity(present, certificate, with(next), renew, keysBefore);
  }

  /** It has the key pair that it was told to make. */
  Identity made() {
    return new Identity(present, next, former, renew, null);
  }

  /** The present certificate is to be replaced. */
  Identity renewing() {
    return new Identity(present, next, former, true, keysBefore);
  }

  /** It has proven itself with what it was being given. */
  Identity adopted() {
    return new Identity(next, "", with(present), false, keysBefore);
  }

  /** It is not given any other after all. */
  Identity dropped() {
    return new Identity(present, "", with(next), renew, keysBefore);
  }

  /** It has only those that count. */
  Identity cleaned() {
    return new Identity(present, next, List.of(), renew, null);
  }

  private List<String> with(String certificate) {
    List<String> all = new ArrayList<>(former);
    Stream.of(certificate).filter(one -> !one.isEmpty()).forEach(all::add);
    return all;
  }

  /** The fingerprint of the certificate that servers are told of now; empty if there is none. */
  String fingerprint() {
    return fingerprint(next.isEmpty() ? present : next);
  }

  /** The fingerprint of a certificate; empty for none. */
  static String fingerprint(String certificate) {
    return read(certificate).map(Fingerprint::of).orElse("");
  }

  /** A certificate as it is kept; empty for none. */
  static Optional<X509Certificate> read(String certificate) {
    return certificate.isEmpty() ? Optional.empty() : X509Text.parse(certificate);
  }
}
