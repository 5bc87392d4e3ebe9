package org.mayday.firmware.control;

import jakarta.enterprise.context.Dependent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.Identity;
import org.mayday.wsman.WsmanException;

/** Asks the WS-Management service of the firmware what it is (DSP0226 11, Identify). */
@Dependent
public class Identify implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("firmware.identify", "firmware");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    Identity identity = work.client().identify();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("productVendor", identity.productVendor());
    facts.put("productVersion", identity.productVersion());
    facts.put("protocolVersion", identity.protocolVersion());
    return Sheet.of(Sheet.Part.facts("service", facts));
  }
}
