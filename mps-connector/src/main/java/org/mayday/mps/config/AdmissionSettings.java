package org.mayday.mps.config;

import java.time.Duration;
import java.util.List;

/**
 * How strangers are kept from taking what PCs need.
 *
 * @param maxPending connections of one listener that are not logged in
 * @param maxPendingPerAddress the same for one IPv4 address or IPv6 prefix of 64 bits
 * @param maxHandshakes TLS handshakes under way; further connections wait for their turn
 * @param maxHandshakesPerAddress the same for one address or prefix
 * @param maxWaitingHandshakes connections that may wait
 * @param handshakeWait how long one may wait for its turn
 * @param descriptorReserve file descriptors that are left to the rest of the server; 0 for none
 * @param fronts load balancers that tell the address of the caller by the PROXY protocol
 */
public record AdmissionSettings(
    int maxPending,
    int maxPendingPerAddress,
    int maxHandshakes,
    int maxHandshakesPerAddress,
    int maxWaitingHandshakes,
    Duration handshakeWait,
    int descriptorReserve,
    List<AddressRange> fronts) {
  private static final int MANY = 1_000_000;

  public AdmissionSettings {
    Bounds.require("mayday.mps.max-pending", maxPending, 1, MANY);
    Bounds.require("mayday.mps.max-pending-per-address", maxPendingPerAddress, 1, MANY);
    Bounds.require("mayday.mps.max-handshakes", maxHandshakes, 1, MANY);
    Bounds.require("mayday.mps.max-handshakes-per-address", maxHandshakesPerAddress, 1, MANY);
    Bounds.require("mayday.mps.max-waiting-handshakes", maxWaitingHandshakes, 0, MANY);
    Bounds.require("mayday.mps.handshake-wait", handshakeWait);
    Bounds.require("mayday.mps.descriptor-reserve", descriptorReserve, 0, MANY);
    fronts = List.copyOf(fronts);
  }
}
