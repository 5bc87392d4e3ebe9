package org.mayday.lan.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.setup.control.Line;
import org.mayday.setup.control.ProvisioningIdentity;
import org.mayday.setup.control.SetupLines;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.WsmanTransport;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;
import org.mayday.wsman.http.CertificatePin;

/** A PC in memory that is set up, and the only one in the network. */
final class LanPc implements SetupLines {
  static final String ADDRESS = "192.0.2.7";

  final UUID platform;
  private final List<AmtCredentials> logins = new ArrayList<>();
  private final List<String> tries = new ArrayList<>();
  private String certificate = "";
  private String host = "tern-07";
  private boolean tellsUuid = true;
  private @Nullable Kind trouble;

  LanPc(UUID platform, AmtCredentials login) {
    this.platform = platform;
    logins.add(login);
  }

  void takes(AmtCredentials login) {
    logins.add(login);
  }

  void tlsOnly() {
    certificate = "0a".repeat(32);
  }

  void shows(String sha256) {
    certificate = sha256;
  }

  void isNamed(String name) {
    host = name;
  }

  void tellsNoUuid() {
    tellsUuid = false;
  }

  void fails(Kind kind) {
    trouble = kind;
  }

  /** "plain" or "tls" for each time that somebody came. */
  List<String> tries() {
    return List.copyOf(tries);
  }

  @Override
  public Line waiting(String address, ProvisioningIdentity identity, AmtCredentials login) {
    throw new AssertionError("it is set up");
  }

  @Override
  public Line controlled(String address, boolean tls, AmtCredentials login, CertificatePin pin) {
    tries.add(tls ? "tls" : "plain");
    FirmwareFake firmware = firmware();
    return line(
        (request, deadline) -> {
          admit(address, tls, login, pin);
          return firmware.exchange(request, deadline);
        });
  }

  private void admit(String address, boolean tls, AmtCredentials login, CertificatePin pin)
      throws WsmanTransportException {
    if (trouble != null) {
      throw new WsmanTransportException(trouble, "in the test");
    }
    if (!address.equals(ADDRESS) || tls == certificate.isEmpty()) {
      throw new WsmanTransportException(Kind.UNREACHABLE, "the port is closed");
    }
    if (tls && !pin.accepts(certificate)) {
      throw new WsmanTransportException(Kind.UNTRUSTED, "not the pinned one");
    }
    if (!logins.contains(login)) {
      throw new WsmanTransportException(Kind.UNAUTHORIZED, "the password is wrong");
    }
  }

  private FirmwareFake firmware() {
    FirmwareFake firmware =
        new FirmwareFake()
            .having("AMT_GeneralSettings", "<g:HostName>" + host + "</g:HostName>")
            .listing(
                "CIM_SoftwareIdentity",
                "<g:CIM_SoftwareIdentity><g:InstanceID>AMT</g:InstanceID>"
                    + "<g:VersionString>12.0.67</g:VersionString></g:CIM_SoftwareIdentity>");
    return tellsUuid
        ? firmware.having(
            "CIM_ComputerSystemPackage", "<g:PlatformGUID>" + guid() + "</g:PlatformGUID>")
        : firmware;
  }

  /** As SMBIOS has it: the first three fields little-endian. */
  private String guid() {
    byte[] in = HexFormat.of().parseHex(platform.toString().replace("-", ""));
    int[] order = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
    byte[] out = new byte[in.length];
    for (int i = 0; i < order.length; i++) {
      out[i] = in[order[i]];
    }
    return HexFormat.of().formatHex(out);
  }

  private static Line line(WsmanTransport transport) {
    WsmanClient client = new WsmanClient(transport, WsmanSettings.within(Duration.ofSeconds(5)));
    return new Line() {
      @Override
      public WsmanClient client() {
        return client;
      }

      @Override
      public void close() {
        // nothing is held
      }
    };
  }
}
