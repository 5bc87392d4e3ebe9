package org.mayday.mps.mina;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.admission.Admission;
import org.mayday.mps.admission.Pass;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.config.ListenerSettings;

/**
 * Who may come in at one listener: its own callers and limits, and what holds at all. Thread-safe.
 */
final class Door {
  private final ListenerSettings settings;
  private final Gatehouse gatehouse;
  private final Admission admission;

  Door(ListenerSettings settings, Gatehouse gatehouse, Admission admission) {
    this.settings = settings;
    this.gatehouse = gatehouse;
    this.admission = admission;
  }

  /** Whether there are no file descriptors at all. */
  boolean hasNoDescriptors() {
    return gatehouse.hasNoDescriptors();
  }

  /**
   * Looks at a connection as it is accepted, before anything is spent on it.
   *
   * @return why it is to be closed; null if it may come in
   */
  @Nullable TunnelRefused objection(InetSocketAddress peer) {
    if (gatehouse.isShortOfDescriptors()) {
      return gatehouse.refusal(
          peer, Reason.TOO_MANY_CONNECTIONS, "the server has too few file descriptors left");
    }
    InetAddress address = peer.getAddress();
    boolean front = gatehouse.isFront(address);
    TunnelRefused unwanted = front ? null : unwanted(peer);
    return unwanted == null ? refusal(peer, admission.decide(address, front)) : unwanted;
  }

  /**
   * Counts a connection for its caller.
   *
   * @return why it is to be closed; null if it may come in
   */
  @Nullable TunnelRefused objection(InetSocketAddress caller, Pass pass) {
    TunnelRefused unwanted = unwanted(caller);
    return unwanted == null ? refusal(caller, pass.comesFrom(caller.getAddress())) : unwanted;
  }

  private @Nullable TunnelRefused unwanted(InetSocketAddress caller) {
    if (!settings.callers().mayCall(caller.getAddress())) {
      return gatehouse.refusal(
          caller,
          Reason.ADDRESS_NOT_ALLOWED,
          "the address may not call the " + settings.name() + " listener");
    }
    return gatehouse
        .backedOff(caller.getAddress())
        .map(
            until ->
                gatehouse.refusal(
                    caller, Reason.BACKED_OFF, "too many failures, next connection after " + until))
        .orElse(null);
  }

  private @Nullable TunnelRefused refusal(InetSocketAddress peer, Admission.Decision decision) {
    return decision == Admission.Decision.ADMITTED
        ? null
        : gatehouse.refusal(peer, Reason.TOO_MANY_CONNECTIONS, decision.words());
  }
}
