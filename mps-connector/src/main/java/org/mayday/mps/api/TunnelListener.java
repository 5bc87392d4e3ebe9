package org.mayday.mps.api;

import java.util.List;

/**
 * What the gateway tells the application; implemented by one message-driven bean.
 *
 * <p>What gathered while the listener was busy is told in one call, so that it can be written down
 * in one transaction; nothing waits in order to gather. What is told of one tunnel comes in the
 * order {@link #authenticate}, then {@link TunnelOpened}, {@link TunnelForwarded} and {@link
 * #reported}, {@link TunnelClosed}, each in a later call than the one before; calls about different
 * tunnels come in parallel.
 *
 * <p>A listener that throws has taken nothing of that call. It is called again with the same after
 * a pause (see {@code mayday.mps.delivery-retry}), so each method must bear repetition. If it was
 * told several at once, they are told in smaller parts first, so that one that cannot be taken does
 * not hold back the others.
 */
public interface TunnelListener {

  /**
   * Decides whether PCs may open their tunnels. Must not reveal by its duration whether a PC is
   * known.
   *
   * @param claims logins that wait, no more than {@code mayday.mps.login-batch}
   * @return as many verdicts in the same order; everything but {@link Verdict#ACCEPTED} looks the
   *     same to the PC
   */
  List<Verdict> authenticate(List<Claim> claims);

  /**
   * Tunnels have opened (authenticated, and the success reply has been written), can be used
   * (channels can be opened from now on) or are gone.
   *
   * @param events of as many PCs, one of each; no more than {@code mayday.mps.delivery-batch}
   */
  void happened(List<TunnelEvent> events);

  /**
   * Firmware said something by itself while its tunnel was up. A report that the listener fails to
   * take too often is given up, so that it does not hold back what follows.
   */
  void reported(FirmwareReport report);

  /** Two machines share a UUID; told once when it is noticed. */
  void duplicated(DuplicatePlatform event);

  /** A connection ended before it became a tunnel. */
  void refused(TunnelRefused event);

  /**
   * A PC that is not set up asks for a setup server. A hello that the listener fails to take too
   * often is given up: the PC says it again.
   */
  void greeted(SetupHello event);
}
