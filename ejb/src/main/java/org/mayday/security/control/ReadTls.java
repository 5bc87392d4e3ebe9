package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.PartReads;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtTlsSettingData;

/** Tells how the firmware speaks TLS, to the network and to the PC itself, and with what. */
@Dependent
public class ReadTls implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("tls.read", "security");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    return new PartReads()
        .rows(
            "tls",
            client ->
                Reads.all(client, AmtTlsSettingData.class).stream().map(ReadTls::row).toList())
        .facts("shown", client -> new Facts().with("certificates", shown(client)))
        .read(work);
  }

  /** The certificates that the firmware shows. */
  private static List<String> shown(WsmanClient client) throws WsmanException {
    return CertificateStore.of(client).certificates().stream()
        .filter(certificate -> certificate.uses().contains("TLS"))
        .map(CertificateStore.Certificate::id)
        .toList();
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
