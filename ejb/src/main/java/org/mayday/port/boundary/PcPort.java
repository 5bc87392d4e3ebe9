package org.mayday.port.boundary;

import java.util.Arrays;
import java.util.Optional;

/**
 * A port on which firmware listens (Intel AMT Implementation and Reference Guide, "Network Ports").
 */
public enum PcPort {
  /** WS-Management and the web pages of the firmware. */
  WSMAN(16992),
  /** The same with TLS. */
  WSMAN_TLS(16993),
  /** Serial over LAN, storage redirection and KVM. */
  REDIRECTION(16994),
  /** The same with TLS. */
  REDIRECTION_TLS(16995),
  /** KVM for plain RFB viewers, where it is switched on; AMT 19 has it no more. */
  RFB(5900);

  private final int number;

  PcPort(int number) {
    this.number = number;
  }

  /** Its number. */
  public int number() {
    return number;
  }

  /** The port of a number; empty if firmware has none. */
  public static Optional<PcPort> of(int number) {
    return Arrays.stream(values()).filter(port -> port.number == number).findFirst();
  }
}
