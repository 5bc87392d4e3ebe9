package org.mayday.mps.api;

/**
 * What the gateway tells the application; implemented by one message-driven bean.
 *
 * <p>Calls of one tunnel arrive one after another in the order {@link #authenticate}, {@link
 * #opened}, {@link #forwarded} and {@link #reported}, {@link #closed}; calls of different tunnels
 * arrive in parallel. A listener that throws is called again with the same event after a pause (see
 * {@code mayday.mps.delivery-retry}), so each method must bear repetition.
 */
public interface TunnelListener {

  /**
   * Decides whether the PC may open its tunnel. Must not reveal by its duration whether the PC is
   * known.
   *
   * @return the verdict; everything but {@link Verdict#ACCEPTED} looks the same to the PC
   */
  Verdict authenticate(Claim claim);

  /** A tunnel is authenticated and its success reply has been written. */
  void opened(TunnelOpened event);

  /** The PC has finished to ask for forwarded ports; channels can be opened from now on. */
  void forwarded(TunnelForwarded event);

  /**
   * Firmware said something by itself while its tunnel was up. A report that the listener fails to
   * take too often is given up, so that it does not hold back what follows.
   */
  void reported(FirmwareReport report);

  /** A tunnel that had been {@link #opened} is gone. */
  void closed(TunnelClosed event);

  /** A connection ended before it became a tunnel. */
  void refused(TunnelRefused event);
}
