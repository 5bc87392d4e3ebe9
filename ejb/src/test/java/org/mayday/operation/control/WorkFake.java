package org.mayday.operation.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Sheet;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanSettings;

/**
 * An operation under way on firmware in memory.
 *
 * @param early the parts that were shown before the whole was there
 */
public record WorkFake(
    WsmanClient client, Arguments arguments, String amtVersion, List<Sheet.Part> early)
    implements Work {
  /** Of the PC whose firmware it is. */
  public static final UUID PLATFORM = UUID.fromString("4c444544-4b00-4210-8033-b7c04f504633");

  /** Does an operation, as the engine would but for roles and audit. */
  public static Sheet perform(
      FirmwareOperation operation,
      FirmwareFake firmware,
      String amtVersion,
      Map<String, String> arguments)
      throws WsmanException, OperationFailed {
    return operation.perform(
        new WorkFake(
            new WsmanClient(firmware, WsmanSettings.within(Duration.ofSeconds(5))),
            Arguments.of(operation.info(), arguments),
            amtVersion,
            new ArrayList<>()));
  }

  @Override
  public UUID platform() {
    return PLATFORM;
  }

  @Override
  public int amtMajor() {
    return Firmware.of(amtVersion).major();
  }

  @Override
  public String who() {
    return "anna";
  }

  @Override
  public void arrived(Sheet.Part part) {
    early.add(part);
  }
}
