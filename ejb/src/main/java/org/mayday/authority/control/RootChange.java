package org.mayday.authority.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has the gateway change to another root in two steps, between which PCs are given the new one: of
 * Mayday's own authority, or one that the administrator brings. Needs a transaction.
 */
@ApplicationScoped
public class RootChange {
  @Inject GatewayCertificate gateway;
  @Inject RootRollovers rollovers;
  @Inject Event<RootDecided> decided;
  @Inject Clock clock;

  /** The change that is under way. */
  public Optional<RootPlan> current() {
    return rollovers.current();
  }

  /** Whether the gateway is believed under the new root by now. */
  public boolean isUsed(RootPlan plan) {
    return gateway.root().equals(plan.root());
  }

  /**
   * Begins, or goes on after it was ended.
   *
   * @param pem the new root where the administrator brings the certificates; else null, and
   *     Mayday's authority makes one
   * @throws RootRefused if it cannot be
   */
  public void begin(@Nullable String pem, String who) {
    if (current().isPresent()) {
      throw new RootRefused("A root is being changed already.");
    }
    boolean own = pem == null || pem.isBlank();
    if (own && gateway.isBrought()) {
      throw new RootRefused(
          "The gateway shows a certificate that you brought: bring its new root.");
    }
    if (!own && !gateway.isBrought()) {
      throw new RootRefused(
          "The gateway is under Mayday's own authority, which makes its next root.");
    }
    X509Certificate root =
        own ? gateway.nextRoot() : RootRollovers.brought(String.valueOf(pem), clock.instant());
    if (root.equals(gateway.root())) {
      throw new RootRefused("The gateway is under this root already.");
    }
    rollovers.begin(root, gateway.root(), own, who, clock.instant());
  }

  /** The gateway changes: at once, or as soon as the certificate is brought. */
  public void decide(String who) {
    rollovers.decide(who, clock.instant());
    gateway.takeNextRoot();
    decided.fire(new RootDecided(current().orElseThrow().sha256()));
  }

  /** It is over; what PCs trust stays as it is. */
  public void end() {
    rollovers.end(clock.instant());
  }
}
