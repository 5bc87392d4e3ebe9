package org.mayday.aspect.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;

/**
 * The PC whose firmware is set, and the way to it.
 *
 * @param name of the PC, as it is registered
 * @param amtVersion as the PC told it last; empty if it never did
 * @param who sign-in name of whoever wants it
 */
public record Ground(
    WsmanClient client, UUID platform, String name, String amtVersion, String who) {

  /** The first number of the version; 0 if it is not known. */
  public int amtMajor() {
    String digits = amtVersion.replaceFirst("\\D.*$", "");
    return digits.isEmpty() || digits.length() > 3 ? 0 : Integer.parseInt(digits);
  }

  /** The same PC by another connection. */
  public Ground by(WsmanClient other) {
    return new Ground(other, platform, name, amtVersion, who);
  }

  /**
   * Has an operation of the catalogue do what it can do already, without its audit entry.
   *
   * @param said what it has no parameter for is left out
   */
  public Sheet perform(FirmwareOperation operation, Map<String, String> said)
      throws WsmanException, OperationFailed {
    return operation.perform(new Task(this, arguments(operation, said)));
  }

  /** The same as an operation takes it; what it has no parameter for is left out. */
  public static Arguments arguments(FirmwareOperation operation, Map<String, String> said) {
    Map<String, String> fitting = new LinkedHashMap<>(said);
    fitting
        .keySet()
        .retainAll(operation.info().parameters().stream().map(Parameter::name).toList());
    return Arguments.of(operation.info(), fitting);
  }

  private record Task(Ground ground, Arguments arguments) implements Work {
    @Override
    public WsmanClient client() {
      return ground.client();
    }

    @Override
    public UUID platform() {
      return ground.platform();
    }

    @Override
    public String amtVersion() {
      return ground.amtVersion();
    }

    @Override
    public int amtMajor() {
      return ground.amtMajor();
    }

    @Override
    public String who() {
      return ground.who();
    }

    @Override
    public void arrived(Sheet.Part part) {
      // nobody looks on
    }
  }
}
