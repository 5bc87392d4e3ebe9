package org.mayday.operation.control;

import java.nio.charset.StandardCharsets;
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
import org.mayday.wsman.WsmanTransport;

/** Does operations on firmware in memory, as the engine would but for roles and audit. */
public final class Trial {
  /** The PC that it is done to. */
  public static final UUID PLATFORM = UUID.fromString("4c444544-4b00-4210-8033-b7c04f504633");

  private final FirmwareFake firmware;
  private final String amtVersion;
  private final List<String> sent = new ArrayList<>();

  public Trial(FirmwareFake firmware, String amtVersion) {
    this.firmware = firmware;
    this.amtVersion = amtVersion;
  }

  /** Does one; what is said is checked as ever. */
  public Sheet of(FirmwareOperation operation, Map<String, String> said)
      throws WsmanException, OperationFailed {
    WsmanTransport watched =
        (request, deadline) -> {
          sent.add(new String(request.envelope(), StandardCharsets.UTF_8));
          return firmware.exchange(request, deadline);
        };
    WsmanClient client = new WsmanClient(watched, WsmanSettings.within(Duration.ofSeconds(5)));
    return operation.perform(new Task(client, Arguments.of(operation.info(), said), amtVersion));
  }

  /** The last request with this action, such as "Put"; empty if there is none. */
  public String last(String action) {
    return sent.stream()
        .filter(request -> request.contains("/" + action + "</a:Action>"))
        .reduce("", (first, second) -> second);
  }

  private record Task(WsmanClient client, Arguments arguments, String amtVersion) implements Work {
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
      // nobody watches
    }
  }
}
