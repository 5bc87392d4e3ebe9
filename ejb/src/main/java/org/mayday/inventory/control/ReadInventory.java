package org.mayday.inventory.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;

/** Reads what hardware the PC has, and keeps it. */
@Dependent
public class ReadInventory implements FirmwareOperation {
  @Inject InventoryBook book;

  @Override
  public OperationInfo info() {
    return OperationInfo.read("inventory.read", "hardware");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    Sheet sheet = Hardware.read(work.client(), work::arrived);
    book.keep(work.platform(), work.who(), sheet);
    return sheet;
  }
}
