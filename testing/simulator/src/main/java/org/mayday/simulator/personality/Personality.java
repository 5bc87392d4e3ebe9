package org.mayday.simulator.personality;

import java.util.Set;
import org.mayday.simulator.power.PowerRequest;

/**
 * One firmware release.
 *
 * @param name name of its file, such as amt-12
 * @param version version and build
 * @param tunnel what it does in the tunnel
 * @param web what its web server does
 * @param power power requests that it offers
 * @param setup how it is set up
 */
public record Personality(
    String name,
    Version version,
    TunnelHabits tunnel,
    WebHabits web,
    Set<PowerRequest> power,
    SetupHabits setup) {

  /** Whether its rules can name gateways to call inside of the company: AMT 11.6 and newer. */
  public boolean knowsInternalGateways() {
    return version.isAtLeast(11, 6);
  }

  /** What the firmware calls itself in HTTP's Server header. */
  public String serverHeader() {
    return "Intel(R) Active Management Technology " + version.text();
  }
}
