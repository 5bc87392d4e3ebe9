package org.mayday.power.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.Operation;
import org.mayday.operation.control.Operations;
import org.mayday.power.boundary.PowerAction;
import org.mayday.power.boundary.PowerChange;
import org.mayday.power.boundary.PowerNow;
import org.mayday.power.boundary.PowerState;

/** Reads and changes the power state of PCs. Must be called without a transaction. */
@Dependent
public class PowerSwitch {
  private final Operations operations;
  private final PlatformDirectory directory;
  private final Transactions transactions;
  private final PowerBook book;
  private final Clock clock;

  @Inject
  public PowerSwitch(
      Operations operations,
      PlatformDirectory directory,
      Transactions transactions,
      PowerBook book,
      Clock clock) {
    this.operations = operations;
    this.directory = directory;
    this.transactions = transactions;
    this.book = book;
    this.clock = clock;
  }

  /** The power state, and what the firmware offers now. */
  public PowerNow state(UUID platform, String who) throws OperationFailed {
    String version = version(platform);
    Operations.Timed<PowerReading> read =
        operations.read(
            new Operation(platform, "power.state", "", who),
            client -> book.noted(platform, PowerReading.of(client)));
    PowerReading reading = read.result();
    return new PowerNow(
        platform,
        reading.rawState(),
        PowerState.ofCim(reading.rawState()),
        OfferedActions.of(reading, version),
        clock.instant(),
        read.millis());
  }

  /** Asks for a change. */
  public PowerChange change(UUID platform, PowerAction action, String who) throws OperationFailed {
    String version = version(platform);
    Operations.Timed<Integer> changed =
        operations.change(
            new Operation(platform, "power.change", action.name(), who),
            client ->
                PowerRequests.change(
                    client, book.noted(platform, PowerReading.of(client)), action, version));
    return new PowerChange(platform, action, changed.result(), changed.millis());
  }

  private String version(UUID platform) {
    String version =
        transactions
            .within(() -> directory.find(platform))
            .orElseThrow(() -> new UnknownPlatform("There is no PC " + platform + "."))
            .amtVersion();
    return version == null ? "" : version;
  }
}
