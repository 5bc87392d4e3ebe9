package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.PartReads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;

/** Tells how the firmware speaks TLS, to the network and to the PC itself, and with what. */
@Dependent
public class ReadTls implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("tls.read", "security");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    return new PartReads().rows("tls", TlsSheet::sides).facts("shown", TlsSheet::shown).read(work);
  }
}
