package org.mayday.simulator.platform;

import java.util.List;
import java.util.Locale;
import org.mayday.simulator.clock.Monitor;

/**
 * Where a PC is: which domain the network tells it (DHCP option 15), and whether that is one of the
 * company (Intel AMT Implementation and Reference Guide, AMT_EnvironmentDetectionSettingData). With
 * no domain to compare, environment detection is off, and firmware calls nobody.
 */
public final class Surroundings {

  /** The instance whose DetectionStrings are the domains of the company. */
  public static final String DETECTION =
      "AMT_EnvironmentDetectionSettingData#Intel(r) AMT Environment Detection Settings";

  /** Property with the domains of the company. */
  public static final String DOMAINS = "DetectionStrings";

  private static final List<String> USUAL = List.of("office.example.org");

  private final Monitor monitor;
  private final Settings settings;
  private String domain = "";

  Surroundings(Monitor monitor, Settings settings) {
    this.monitor = monitor;
    this.settings = settings;
  }

  /** The domain that the network tells; empty for none, as in most homes. */
  public String domain() {
    return monitor.read(() -> domain);
  }

  void domain(String told) {
    monitor.locked(() -> domain = told.toLowerCase(Locale.ROOT));
  }

  /** The domains of the company, by which the firmware knows where it is. */
  public List<String> companyDomains() {
    return settings.of(DETECTION).getOrDefault(DOMAINS, USUAL);
  }

  /** Whether the firmware takes this for the company's network. */
  public boolean inside() {
    List<String> domains = companyDomains();
    String here = domain();
    return domains.isEmpty()
        || !here.isEmpty()
            && domains.stream()
                .map(own -> own.toLowerCase(Locale.ROOT))
                .anyMatch(own -> here.equals(own) || here.endsWith("." + own));
  }
}
