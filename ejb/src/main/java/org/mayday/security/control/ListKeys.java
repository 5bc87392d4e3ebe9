package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;

/** Lists the key pairs of the firmware and the certificates that are for them. */
@Dependent
public class ListKeys implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("keys.list", "security");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    CertificateStore store = CertificateStore.of(work.client());
    List<Map<String, String>> rows = new ArrayList<>();
    for (CertificateStore.KeyPair key : store.keys()) {
      rows.add(
          new Facts()
              .with("keyPair", key.id())
              .with("bits", key.parsed().map(rsa -> rsa.getModulus().bitLength()))
              .with(
                  "certificates",
                  store.certificatesOf(key).stream().map(CertificateStore.Certificate::id).toList())
              .with("sha256", key.parsed().map(rsa -> X509Text.sha256(rsa.getEncoded())))
              .map());
    }
    return Sheet.of(Sheet.Part.rows("keyPairs", rows));
  }
}
