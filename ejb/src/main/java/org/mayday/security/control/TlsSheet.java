package org.mayday.security.control;

import java.util.List;
import java.util.Map;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.Reads;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtTlsSettingData;

/** How the firmware speaks TLS, to the network and to the PC itself, and with what. */
final class TlsSheet {
  private TlsSheet() {}

  static List<Sheet.Part> of(WsmanClient client) throws WsmanException {
    return List.of(Sheet.Part.rows("tls", sides(client)), shown(client).as("shown"));
  }

  /** How it is spoken on each side. */
  static List<Map<String, String>> sides(WsmanClient client) throws WsmanException {
    return Reads.all(client, AmtTlsSettingData.class).stream().map(TlsSheet::row).toList();
  }

  /** The certificates that the firmware shows. */
  static Facts shown(WsmanClient client) throws WsmanException {
    return new Facts()
        .with(
            "certificates",
            CertificateStore.of(client).certificates().stream()
                .filter(CertificateStore.Certificate::isShownByTls)
                .map(CertificateStore.Certificate::id)
                .toList());
  }

  private static Map<String, String> row(AmtTlsSettingData side) {
    boolean remote = side.instanceId().filter(AmtTlsSettingData.REMOTE::equals).isPresent();
    boolean enforced = side.nonSecureConnectionsSupported().filter(can -> !can).isPresent();
    return new Facts()
        .with("side", remote ? "network" : "local")
        .with("enabled", side.enabled())
        .with("plainAccepted", side.acceptNonSecureConnections())
        .with("mutual", side.mutualAuthentication())
        .with("trustedNames", side.trustedCn())
        .with("note", enforced ? "this firmware always speaks TLS" : "")
        .map();
  }
}
