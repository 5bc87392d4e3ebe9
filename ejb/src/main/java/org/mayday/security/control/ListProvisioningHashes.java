package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtProvisioningCertificateHash;

/** Lists the roots whose certificates may set the firmware up. */
@Dependent
public class ListProvisioningHashes implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("provisioningHashes.list", "security");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (AmtProvisioningCertificateHash hash :
        Reads.all(work.client(), AmtProvisioningCertificateHash.class)) {
      rows.add(
          new Facts()
              .with("name", hash.elementName())
              .with("enabled", hash.enabled())
              .with("cameWithFirmware", hash.isDefault())
              .with("algorithm", hash.hashType())
              .with("hash", hash.hashData().map(ListProvisioningHashes::hex))
              .map());
    }
    return Sheet.of(Sheet.Part.rows("provisioningHashes", rows));
  }

  private static String hex(String base64) {
    try {
      return HexFormat.of().formatHex(Base64.getMimeDecoder().decode(base64));
    } catch (IllegalArgumentException noBase64) {
      return base64;
    }
  }
}
