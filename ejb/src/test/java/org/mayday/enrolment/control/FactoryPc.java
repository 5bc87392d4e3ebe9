package org.mayday.enrolment.control;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.setup.control.Line;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanRequest;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;
import org.mayday.wsman.amt.DigestHash;

/** A PC in memory, as from the factory, whose agent reaches its firmware. */
final class FactoryPc implements HostLines {
  static final AmtCredentials SYSTEM = new AmtCredentials("$$OsAdmin", "local");
  private static final String REALM = "Digest:A4070000000000000000000000000000";
  private static final String HOST = "IPS_HostBasedSetupService";
  private static final String SETUP = "AMT_SetupAndConfigurationService";

  /** The server stops dead. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  final UUID platform;
  final List<String> done = new ArrayList<>();

  /** Names by which somebody has logged in, or has tried to. */
  final Set<String> users = new HashSet<>();

  private final List<X509Certificate> chain = new ArrayList<>();
  private final byte[] nonce = new byte[20];
  private final Instant now;
  String domain = "corp.example.com";
  String allowed =
      "<g:AllowedControlModes>1</g:AllowedControlModes><g:AllowedControlModes>2</g:AllowedControlModes>";
  String adminHash = "";
  String mebx = "admin";
  int mode;
  int state;
  boolean speaksPlainly = true;
  boolean refusesChains;

  /** At which exchange the server is killed, or the agent's line is cut, from 1; 0 for never. */
  int endAt;

  /** Whether the firmware does what it was told before. */
  boolean endAfter;

  /** Whether it is the line that ends, and not the server. */
  boolean cut;

  /** Whether the agent's line has ended; the next one has not. */
  boolean broken;

  private int exchanges;

  FactoryPc(UUID platform, Instant now) {
    this.platform = platform;
    this.now = now;
  }

  int exchanges() {
    return exchanges;
  }

  boolean takes(String password) {
    return adminHash.equals(DigestHash.hex("admin", REALM, password));
  }

  @Override
  public Line open(boolean tls, AmtCredentials login) {
    WsmanClient client =
        new WsmanClient(
            (request, deadline) -> exchange(tls, login, request, deadline),
            WsmanSettings.within(Duration.ofSeconds(5)));
    return new Line() {
      @Override
      public WsmanClient client() {
        return client;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public boolean isBroken() {
    return broken;
  }

  private byte[] exchange(
      boolean tls, AmtCredentials login, WsmanRequest request, Deadline deadline)
      throws WsmanTransportException {
    if (tls == speaksPlainly) {
      throw new WsmanTransportException(Kind.UNREACHABLE, "nobody listens");
    }
    users.add(login.user());
    if (!login.equals(SYSTEM) && !takes(login.password())) {
      throw new WsmanTransportException(Kind.UNAUTHORIZED, "the password is wrong");
    }
    boolean last = ++exchanges == endAt;
    if (last && !endAfter) {
      throw end();
    }
    byte[] answer =
        answer(new String(request.envelope(), StandardCharsets.UTF_8), request, deadline);
    if (last) {
      throw end();
    }
    return answer;
  }

  private WsmanTransportException end() {
    if (!cut) {
      throw new Killed();
    }
    broken = true;
    return new WsmanTransportException(Kind.CUT, "the agent's line is broken");
  }

  private byte[] answer(String text, WsmanRequest request, Deadline deadline)
      throws WsmanTransportException {
    if (text.contains("AddNextCertInChain_INPUT")) {
      return returning("AddNextCertInChain", HOST, add(text), request, deadline);
    } else if (text.contains("AdminSetup_INPUT")) {
      return returning("AdminSetup", HOST, admin(text, "adminSetup"), request, deadline);
    } else if (text.contains("UpgradeClientToAdmin_INPUT")) {
      return returning("UpgradeClientToAdmin", HOST, admin(text, "upgrade"), request, deadline);
    } else if (text.contains(":Setup_INPUT")) {
      done.add("setup");
      adminHash = found("NetworkAdminPassword", text);
      mode = 1;
      state = 2;
      return returning("Setup", HOST, 0, request, deadline);
    } else if (text.contains("SetMEBxPassword_INPUT")) {
      done.add("mebx");
      mebx = found("Password", text);
      return returning("SetMEBxPassword", SETUP, 0, request, deadline);
    }
    return firmware().exchange(request, deadline);
  }

  private int add(String text) {
    try {
      if (text.contains("IsLeafCertificate>true")) {
        chain.clear();
      }
      byte[] der = Base64.getDecoder().decode(found("NextCertificate", text));
      chain.add(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der)));
      return refusesChains ? 2063 : 0;
    } catch (GeneralSecurityException e) {
      return 2063;
    }
  }

  private int admin(String text, String what) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(chain.get(0).getPublicKey());
      signature.update(nonce);
      signature.update(Base64.getDecoder().decode(found("McNonce", text)));
      if (!signature.verify(Base64.getDecoder().decode(found("DigitalSignature", text)))) {
        return 2069;
      }
    } catch (GeneralSecurityException e) {
      return 2069;
    }
    done.add(what);
    if (what.equals("adminSetup")) {
      adminHash = found("NetworkAdminPassword", text);
    }
    mode = 2;
    state = 2;
    return 0;
  }

  private static String found(String element, String text) {
    Matcher matcher = Pattern.compile(":" + element + ">([^<]+)<").matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static byte[] returning(
      String method, String service, int value, WsmanRequest request, Deadline deadline)
      throws WsmanTransportException {
    return new FirmwareFake()
        .returning(method, service, "<g:ReturnValue>" + value + "</g:ReturnValue>")
        .exchange(request, deadline);
  }

  private FirmwareFake firmware() {
    return new FirmwareFake()
        .having(
            "AMT_GeneralSettings",
            "<g:DigestRealm>%s</g:DigestRealm><g:HostName>tern-07</g:HostName>".formatted(REALM))
        .having(
            SETUP,
            "<g:ProvisioningState>%d</g:ProvisioningState><g:DhcpDNSSuffix>%s</g:DhcpDNSSuffix>"
                .formatted(state, domain))
        .having(
            HOST,
            "<g:CurrentControlMode>%d</g:CurrentControlMode>%s<g:ConfigurationNonce>%s</g:ConfigurationNonce>"
                .formatted(mode, allowed, Base64.getEncoder().encodeToString(nonce)))
        .listing(
            "CIM_SoftwareIdentity",
            "<g:CIM_SoftwareIdentity><g:InstanceID>AMT</g:InstanceID><g:VersionString>12.0.67</g:VersionString></g:CIM_SoftwareIdentity>")
        .at(now);
  }
}
