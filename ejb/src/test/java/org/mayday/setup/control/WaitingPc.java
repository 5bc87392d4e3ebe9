package org.mayday.setup.control;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanRequest;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.WsmanTransport;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;
import org.mayday.wsman.amt.DigestHash;
import org.mayday.wsman.http.CertificatePin;

/** A PC in memory that waits to be set up, as the firmware guide says how one behaves. */
final class WaitingPc implements SetupLines {
  static final String ADDRESS = "192.0.2.7";
  private static final String REALM = "Digest:A4070000000000000000000000000000";
  private static final Pattern HASH = Pattern.compile("DigestPassword>([^<]+)<");
  private static final Pattern PASSWORD = Pattern.compile(":Password>([^<]+)<");

  /** The server stops dead. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  final UUID platform;
  final List<String> done = new ArrayList<>();
  String domain = "corp.example.com";
  String adminHash = DigestHash.of("admin", REALM, "admin");
  String mebx = "admin";
  String otp = "";
  UUID tells;
  boolean setUp;
  boolean challenges = true;
  boolean speaksPlainly = true;
  long clockOff;
  Instant now = SetupAuthority.NOW;
  WsmanTransportException.Kind trouble;

  /** Of the trouble. */
  Throwable cause;

  /** The server is killed at this exchange, counted from 1; 0 for never. */
  int killAt;

  /** Whether the firmware does what it was told before. */
  boolean killAfter;

  private int exchanges;

  WaitingPc(UUID platform) {
    this.platform = platform;
    this.tells = platform;
  }

  int exchanges() {
    return exchanges;
  }

  boolean takes(String password) {
    return adminHash.equals(DigestHash.of("admin", REALM, password));
  }

  @Override
  public Line waiting(String address, ProvisioningIdentity identity, AmtCredentials login) {
    return line(
        (request, deadline) -> {
          if (trouble != null) {
            throw new WsmanTransportException(trouble, "in the test", cause);
          }
          if (setUp) {
            throw new WsmanTransportException(Kind.CUT, "the port is closed");
          }
          SetupName server = SetupName.of(identity.leaf().getSubjectX500Principal().getEncoded());
          if (!server.suffix().equals(domain)) {
            throw new WsmanTransportException(
                Kind.UNTRUSTED, "TLS with the PC failed: certificate_unknown");
          }
          return admitted(challenges, login, request, deadline);
        });
  }

  @Override
  public Line controlled(String address, boolean tls, AmtCredentials login, CertificatePin pin) {
    return line(
        (request, deadline) -> {
          if (!setUp || tls == speaksPlainly) {
            throw new WsmanTransportException(Kind.UNREACHABLE, "the port is closed");
          }
          return admitted(true, login, request, deadline);
        });
  }

  private byte[] admitted(
      boolean asked, AmtCredentials login, WsmanRequest request, Deadline deadline)
      throws WsmanTransportException {
    if (asked && !takes(login.password())) {
      throw new WsmanTransportException(Kind.UNAUTHORIZED, "the password is wrong");
    }
    boolean fatal = ++exchanges == killAt;
    if (fatal && !killAfter) {
      throw new Killed();
    }
    byte[] answer = answer(request, deadline);
    if (fatal) {
      throw new Killed();
    }
    return answer;
  }

  private byte[] answer(WsmanRequest request, Deadline deadline) throws WsmanTransportException {
    String text = new String(request.envelope(), StandardCharsets.UTF_8);
    if (text.contains("SetAdminAclEntryEx_INPUT")) {
      adminHash = found(HASH, text);
      done.add("admin");
    } else if (text.contains("SetMEBxPassword_INPUT")) {
      mebx = found(PASSWORD, text);
      done.add("mebx");
    } else if (text.contains("SetHighAccuracyTimeSynch_INPUT")) {
      clockOff = 0;
      done.add("clock");
    }
    if (text.contains("CommitChanges_INPUT")) {
      boolean ready = !takes("admin") && !mebx.equals("admin");
      setUp = ready;
      done.add("commit");
      return returning("CommitChanges", "AMT_SetupAndConfigurationService", ready ? 0 : 2057)
          .exchange(request, deadline);
    }
    return firmware().exchange(request, deadline);
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static FirmwareFake returning(String method, String service, int value) {
    return new FirmwareFake()
        .returning(method, service, "<g:ReturnValue>" + value + "</g:ReturnValue>");
  }

  private FirmwareFake firmware() {
    String service = "AMT_SetupAndConfigurationService";
    String password = Base64.getEncoder().encodeToString(otp.getBytes(StandardCharsets.US_ASCII));
    return new FirmwareFake()
        .having(
            "AMT_GeneralSettings",
            "<g:DigestRealm>%s</g:DigestRealm><g:HostName>tern-07</g:HostName>".formatted(REALM))
        .having(
            service,
            "<g:ProvisioningState>%d</g:ProvisioningState><g:ProvisioningServerOTP>%s</g:ProvisioningServerOTP>"
                .formatted(setUp ? 2 : 1, password))
        .having("CIM_ComputerSystemPackage", "<g:PlatformGUID>" + guid() + "</g:PlatformGUID>")
        .listing(
            "CIM_SoftwareIdentity",
            "<g:CIM_SoftwareIdentity><g:InstanceID>AMT</g:InstanceID><g:VersionString>12.0.67</g:VersionString></g:CIM_SoftwareIdentity>")
        .at(now.plusSeconds(clockOff))
        .returning(
            "SetHighAccuracyTimeSynch",
            "AMT_TimeSynchronizationService",
            "<g:ReturnValue>0</g:ReturnValue>")
        .returning(
            "SetAdminAclEntryEx", "AMT_AuthorizationService", "<g:ReturnValue>0</g:ReturnValue>")
        .returning("SetMEBxPassword", service, "<g:ReturnValue>0</g:ReturnValue>");
  }

  /** As SMBIOS has it: the first three fields little-endian. */
  private String guid() {
    String hex = tells.toString().replace("-", "");
    return hex.substring(6, 8)
        + hex.substring(4, 6)
        + hex.substring(2, 4)
        + hex.substring(0, 2)
        + hex.substring(10, 12)
        + hex.substring(8, 10)
        + hex.substring(14, 16)
        + hex.substring(12, 14)
        + hex.substring(16);
  }

  private static Line line(WsmanTransport transport) {
    return new Line() {
      private final WsmanClient client =
          new WsmanClient(transport, WsmanSettings.within(java.time.Duration.ofSeconds(5)));

      @Override
      public WsmanClient client() {
        return client;
      }

      @Override
      public void close() {}
    };
  }
}
