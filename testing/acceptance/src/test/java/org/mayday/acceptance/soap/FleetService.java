package org.mayday.acceptance.soap;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The service Fleet. */
public final class FleetService {
  private static final String SERVICE = "fleet";
  private final Soap soap;

  FleetService(Soap soap) {
    this.soap = soap;
  }

  /** Imports PCs. */
  public Report importCsv(String csv) {
    return Report.of(
        soap.ask(SERVICE, "importPlatforms", "<t:csv>" + Xml.escape(csv) + "</t:csv>"));
  }

  /** The page that answers a query, such as {@code <t:text>ward</t:text>}. */
  public Xml find(String query) {
    return soap.ask(SERVICE, "findPlatforms", "<t:query>" + query + "</t:query>");
  }

  public Xml get(UUID platform) {
    return soap.ask(SERVICE, "getPlatform", uuid(platform));
  }

  public void enable(UUID platform, boolean enabled) {
    soap.ask(
        SERVICE, "setPlatformEnabled", uuid(platform) + "<t:enabled>" + enabled + "</t:enabled>");
  }

  public void remove(UUID platform) {
    soap.ask(SERVICE, "removePlatform", uuid(platform));
  }

  /** The verdict on each reason why a PC may not call, such as CLOCK and FAULT. */
  public Map<String, String> verdicts(UUID platform) {
    Map<String, String> verdicts = new TreeMap<>();
    soap.ask(SERVICE, "diagnosePlatform", uuid(platform))
        .all("finding")
        .forEach(finding -> verdicts.put(finding.text("reason"), finding.text("verdict")));
    return verdicts;
  }

  /** User and password of a PC's firmware, with a space between. */
  public String amtLogin(UUID platform, String name, String why) {
    Xml login =
        soap.ask(
                SERVICE,
                "exportAmtLogin",
                uuid(platform)
                    + "<t:confirmation>"
                    + Xml.escape(name)
                    + "</t:confirmation><t:why>"
                    + Xml.escape(why)
                    + "</t:why>")
            .all("login")
            .get(0);
    return login.text("user") + " " + login.text("password");
  }

  private static String uuid(UUID platform) {
    return "<t:uuid>" + platform + "</t:uuid>";
  }

  /** What an import did, with the errors by their line. */
  public record Report(int registered, int changed, Map<Long, String> errors) {
    static Report of(Xml answer) {
      Map<Long, String> errors = new TreeMap<>();
      answer
          .all("error")
          .forEach(error -> errors.put(Long.valueOf(error.text("line")), error.text("message")));
      return new Report(
          Integer.parseInt(answer.text("registered")),
          Integer.parseInt(answer.text("changed")),
          errors);
    }
  }
}
