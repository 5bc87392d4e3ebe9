package org.mayday.acceptance.soap;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The service Setup: PCs that are as they came from the factory. */
public final class SetupService {
  private static final String SERVICE = "setup";
  private final Soap soap;

  SetupService(Soap soap) {
    this.soap = soap;
  }

  /** Adds a provisioning certificate; gives its identifier. */
  public String add(byte[] pkcs12, String password) {
    return ask(
            "addCertificate",
            element("pkcs12", Base64.getEncoder().encodeToString(pkcs12))
                + element("password", password))
        .text("id");
  }

  /** The identifier of the provisioning certificate for PCs of a domain. */
  public String certificateOf(String domain) {
    return ask("listCertificates", "").all("certificate").stream()
        .filter(certificate -> certificate.text("suffix").equals(domain))
        .findFirst()
        .orElseThrow()
        .text("id");
  }

  /** Removes a provisioning certificate. */
  public void remove(String certificate) {
    ask("removeCertificate", element("id", certificate));
  }

  /** A PC that asked to be set up, if nobody has begun with it. */
  public Optional<Xml> waiting(UUID platform) {
    return ask("listNewPcs", element("limit", 500)).all("newPc").stream()
        .filter(pc -> pc.text("platform").equals(platform.toString()))
        .findFirst();
  }

  /** Has a PC set up. */
  public void setUp(UUID platform) {
    ask("setUpPc", platform(platform));
  }

  /** Has a PC set up, and told whom to call. */
  public void setUp(UUID platform, String profile) {
    ask("setUpPc", platform(platform) + element("profile", profile));
  }

  /** The setting up of a PC, with its notes. */
  public Xml get(UUID platform) {
    return ask("getSetup", platform(platform));
  }

  /** Where the setting up of a PC is; empty if nobody has begun with it. */
  public String state(UUID platform) {
    try {
      return get(platform).text("state");
    } catch (SoapFault e) {
      return "";
    }
  }

  /** The password of the extension of a PC's BIOS. */
  public String mebxPassword(UUID platform) {
    return ask("getMebxPassword", platform(platform)).text("password");
  }

  /** Forgets a PC until it asks again. */
  public void forget(UUID platform) {
    ask("forgetNewPc", platform(platform));
  }

  /** Changes which PCs are set up without being asked. */
  public void rule(String automatic) {
    ask("changeSetupRule", element("automatic", automatic));
  }

  /** Has all PCs that ask set up, and told whom to call; or those that are expected. */
  public void rule(String automatic, String profile) {
    ask("changeSetupRule", element("automatic", automatic) + element("profile", profile));
  }

  /** Expects PCs; gives how many. */
  public int expect(String csv) {
    return Integer.parseInt(ask("expectPcs", element("csv", csv)).text("count"));
  }

  /** Has a PC set up whose firmware somebody has given a password. */
  public void setUpWithPassword(UUID platform, String password) {
    ask("setUpPc", platform(platform) + element("password", password));
  }

  /** Makes a file for a USB key. */
  public byte[] makeUsbKey(
      String password, String certificate, String server, int port, List<String> hosts) {
    StringBuilder names = new StringBuilder();
    hosts.forEach(host -> names.append(element("host", host)));
    return Base64.getDecoder()
        .decode(
            ask(
                    "makeUsbKey",
                    element("newPassword", password)
                        + element("certificate", certificate)
                        + element("server", server)
                        + element("port", port)
                        + names
                        + element("start", true))
                .text("setupBin"));
  }

  /** Makes a token for agents; gives its secret. */
  public String makeToken(String name, String mode, int most) {
    return ask(
            "makeToken",
            element("name", name)
                + element("mode", mode)
                + element("most", most)
                + element("hours", 1))
        .text("secret");
  }

  /** Makes a token for one PC that may be known already; gives its secret. */
  public String makeTokenForAKnownPc(String name, String mode) {
    return ask(
            "makeToken",
            element("name", name)
                + element("mode", mode)
                + element("most", 1)
                + element("hours", 1)
                + element("knownPcs", true))
        .text("secret");
  }

  /** Makes a token for one PC that is told by a profile whom to call; gives its secret. */
  public String makeToken(String name, String mode, String profile) {
    return ask(
            "makeToken",
            element("name", name)
                + element("mode", mode)
                + element("most", 1)
                + element("hours", 1)
                + element("profile", profile))
        .text("secret");
  }

  /** The identifier of a token. */
  public String token(String name) {
    return ask("listTokens", "").all("token").stream()
        .filter(token -> token.text("name").equals(name))
        .findFirst()
        .orElseThrow()
        .text("id");
  }

  /** Ends a token. */
  public boolean endToken(String id) {
    return Boolean.parseBoolean(ask("endToken", element("id", id)).text("ended"));
  }

  /** What came of the agents of a token, the latest first. */
  public List<Xml> enrolments(String tokenName) {
    return ask("listEnrolments", element("limit", 500)).all("enrolment").stream()
        .filter(enrolment -> enrolment.text("token").equals(tokenName))
        .toList();
  }

  private Xml ask(String operation, String content) {
    return soap.ask(SERVICE, operation, content);
  }

  private static String platform(UUID platform) {
    return element("platform", platform);
  }

  private static String element(String name, Object value) {
    return "<t:%1$s>%2$s</t:%1$s>".formatted(name, Xml.escape(value.toString()));
  }
}
