package org.mayday.acceptance.soap;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The service Provisioning. */
public final class ProvisioningService {
  private static final String SERVICE = "provisioning";
  private final Soap soap;

  ProvisioningService(Soap soap) {
    this.soap = soap;
  }

  /** Saves a profile; the version that it has then. */
  public int save(String name, String server, String rest) {
    String content = element("name", name) + element("server", server) + rest;
    return Integer.parseInt(soap.ask(SERVICE, "saveProfile", content).text("version"));
  }

  /** What the list of profiles tells. */
  public String list() {
    return soap.ask(SERVICE, "listProfiles", "").text();
  }

  /** Saves the profile for the gateway itself; its name. */
  public String saveOwn() {
    return own().text("name");
  }

  /** Where the gateway is called. */
  public String ownServer() {
    return own().text("server");
  }

  private Xml own() {
    return soap.ask(SERVICE, "saveOwnProfile", "").first("profile").orElseThrow();
  }

  /** Does something with a profile on PCs that which says; gives the batch. */
  public String batch(String profile, String work, String which) {
    String content = element("profile", profile) + element("work", work) + which;
    return soap.ask(SERVICE, "startProfileBatch", content).text("batch");
  }

  /** Deletes a profile. */
  public void delete(String name) {
    soap.ask(SERVICE, "deleteProfile", element("name", name));
  }

  /** The state of a PC; empty if it has no profile. */
  public String state(UUID platform) {
    List<Xml> all =
        soap.ask(SERVICE, "listStandings", element("platform", platform.toString()))
            .all("standing");
    return all.isEmpty() ? "" : all.get(0).text("state");
  }

  /** What a PC waits for to prove itself. */
  public String awaits(UUID platform) {
    return soap.ask(SERVICE, "listStandings", element("platform", platform.toString()))
        .all("standing")
        .get(0)
        .text("awaits");
  }

  /** What a PC was found to differ in from its profile. */
  public List<String> drift(UUID platform) {
    return soap
        .ask(SERVICE, "listStandings", element("platform", platform.toString()))
        .all("deviation")
        .stream()
        .map(deviation -> deviation.text("what"))
        .toList();
  }

  /** Begins to change the root of the gateway; the fingerprint of the new one. */
  public String beginRollover() {
    return soap.ask(SERVICE, "beginRollover", "").first("rollover").orElseThrow().text("sha256");
  }

  /** PCs that were not seen to trust the new root. */
  public List<UUID> missing() {
    return rollover().all("pc").stream()
        .filter(pc -> pc.text("trustsNew").equals("false"))
        .map(pc -> UUID.fromString(pc.text("platform")))
        .toList();
  }

  /** Whether the gateway is under the new root. */
  public boolean isUsed() {
    return rollover().text("used").equals("true");
  }

  private Xml rollover() {
    return soap.ask(SERVICE, "getRollover", "").first("rollover").orElseThrow();
  }

  /** Has the gateway change to the new root. */
  public void changeRoot(List<UUID> givenUp, boolean withoutProfile) {
    StringBuilder all = new StringBuilder();
    givenUp.forEach(pc -> all.append(element("givenUp", pc.toString())));
    all.append(element("withoutProfileGivenUp", Boolean.toString(withoutProfile)));
    soap.ask(SERVICE, "changeRoot", all.toString());
  }

  /** Ends the change. */
  public void endRollover() {
    soap.ask(SERVICE, "endRollover", "");
  }

  /** An element of the request. */
  public static String element(String name, String text) {
    return "<t:" + name + ">" + Xml.escape(text) + "</t:" + name + ">";
  }

  /** What a profile sets in the firmware. */
  public static String setting(String name, Map<String, String> values) {
    return setting(name, values, Map.of());
  }

  /** What a profile sets in the firmware, with secrets. */
  public static String setting(
      String name, Map<String, String> values, Map<String, String> secrets) {
    StringBuilder setting = new StringBuilder("<t:setting>" + element("name", name));
    values.forEach((key, value) -> setting.append(text("value", key, value)));
    secrets.forEach((key, value) -> setting.append(text("secret", key, value)));
    return setting.append("</t:setting>").toString();
  }

  private static String text(String element, String name, String value) {
    return "<t:%s name=\"%s\">%s</t:%s>".formatted(element, name, Xml.escape(value), element);
  }
}
