package org.mayday.simulator.setup;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The certificates of a setup server as they come, one by one, from its own to the root (Intel AMT
 * Implementation and Reference Guide, IPS_HostBasedSetupService.AddNextCertInChain). Not safe for
 * threads.
 */
public final class ServerChain {

  private static final int MOST = 8;

  private final List<X509Certificate> certificates = new ArrayList<>();
  private boolean complete;

  /** How far it is. */
  public enum Status {
    /** Nothing came. */
    NOT_STARTED,
    /** The server's certificate came. */
    IN_PROGRESS,
    /** The root came, and all is good. */
    COMPLETE;

    /** CertChainStatus. */
    public int number() {
      return ordinal();
    }
  }

  /** How far it is. */
  public Status status() {
    if (complete) {
      return Status.COMPLETE;
    }
    return certificates.isEmpty() ? Status.NOT_STARTED : Status.IN_PROGRESS;
  }

  /** Forgets all. */
  public void clear() {
    certificates.clear();
    complete = false;
  }

  /**
   * Takes the next one. A server's own begins anew, whoever was about to send another chain; after
   * a refusal nothing is left of it.
   *
   * @param leaf whether it is the server's own
   * @param root whether it is the last one
   * @return why it is refused, in words; empty if it is taken
   */
  public Optional<String> add(
      X509Certificate certificate, boolean leaf, boolean root, ServerRules rules) {
    if (leaf) {
      clear();
    }
    Optional<String> refusal = Optional.empty();
    if (!leaf && certificates.isEmpty() || complete) {
      refusal = Optional.of("the chain does not begin with the server's certificate");
    } else if (certificates.size() == MOST) {
      refusal = Optional.of("the chain is longer than " + MOST);
    } else {
      certificates.add(certificate);
      if (root) {
        refusal = rules.refusal(certificates);
        complete = refusal.isEmpty();
      }
    }
    if (refusal.isPresent()) {
      clear();
    }
    return refusal;
  }

  /** Whether something was signed by the owner of the server's certificate. */
  public boolean isSignedBy(String algorithm, byte[] content, byte[] signed) {
    if (!complete) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initVerify(certificates.get(0).getPublicKey());
      signature.update(content);
      return signature.verify(signed);
    } catch (GeneralSecurityException nonsense) {
      return false;
    }
  }
}
