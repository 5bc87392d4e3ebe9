package org.mayday.operation.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.mayday.announcement.control.Transactions;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.Effect;
import org.mayday.operation.boundary.Offer;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Performed;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.boundary.UnknownOperation;
import org.mayday.wsman.Cancellation;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;

/**
 * Does operations of the catalogue. The role is the caller's business; everything else is looked
 * after here. Must be called without a transaction.
 */
@Dependent
public class Performer {
  private final Catalogue catalogue;
  private final Operations operations;
  private final PlatformDirectory directory;
  private final Transactions transactions;
  private final OperationAudit audit;

  @Inject
  public Performer(
      Catalogue catalogue,
      Operations operations,
      PlatformDirectory directory,
      Transactions transactions,
      OperationAudit audit) {
    this.catalogue = catalogue;
    this.operations = operations;
    this.directory = directory;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** All operations, and what is known against asking this PC for them. */
  public List<Offer> offered(UUID platform) {
    Firmware firmware = Firmware.of(card(platform).amtVersion());
    return catalogue.all().stream().map(info -> new Offer(info, firmware.obstacle(info))).toList();
  }

  /** Whether an operation may be begun again where it broke off; not if there is none. */
  public boolean isResumed(String operation) {
    return catalogue.all().stream().anyMatch(it -> it.name().equals(operation) && it.resumed());
  }

  /** Notes that somebody wanted what the role does not allow. */
  public void refused(Order order, OperationInfo info) {
    audit.refused(order, "the role " + info.role().roleName() + " is missing");
  }

  /**
   * Looks whether an order can be taken, without asking the PC.
   *
   * @throws UnknownOperation if there is none with this name
   * @throws BadArguments if the arguments or the confirmation do not fit
   * @throws UnknownPlatform if there is no such PC
   */
  public Accepted accept(Order order) {
    FirmwareOperation operation = catalogue.find(order.name());
    OperationInfo info = operation.info();
    Arguments arguments = Arguments.of(info, order.arguments());
    PlatformCard card = card(order.platform());
    confirm(order, info, card);
    return new Accepted(operation, info, arguments, card);
  }

  /** Does what was ordered and waits for its end; see the longer form. */
  public Performed perform(Order order, Consumer<Sheet.Part> progress) throws OperationFailed {
    return perform(order, progress, new Cancellation());
  }

  /**
   * Does what was ordered and waits for its end.
   *
   * @param progress hears the parts of the result that come early
   * @param cancellation ends it at any time
   * @throws BadArguments if the arguments or the confirmation do not fit; the PC was not asked
   * @throws UnknownPlatform if there is no such PC
   */
  public Performed perform(Order order, Consumer<Sheet.Part> progress, Cancellation cancellation)
      throws OperationFailed {
    Accepted accepted = accept(order);
    OperationInfo info = accepted.info();
    Arguments arguments = accepted.arguments();
    Firmware firmware = Firmware.of(accepted.card().amtVersion());
    firmware.require(info);
    Operations.Timed<Sheet> done =
        run(
            order,
            accepted,
            cancellation,
            client -> {
              Firmware told = firmware.isKnown() ? firmware : ask(client, order.platform());
              told.require(info);
              return accepted
                  .operation()
                  .perform(new Task(client, arguments, order, told, progress));
            });
    return new Performed(order.platform(), order.name(), done.result(), done.millis());
  }

  /** A PC that never called for help has not been asked for its version yet. */
  private Firmware ask(WsmanClient client, UUID platform) throws WsmanException {
    Firmware firmware = Firmware.ask(client);
    if (firmware.isKnown()) {
      transactions.runInNew(() -> directory.amtVersion(platform, firmware.version()));
    }
    return firmware;
  }

  private Operations.Timed<Sheet> run(
      Order order, Accepted accepted, Cancellation cancellation, AmtWork<Sheet> work)
      throws OperationFailed {
    OperationInfo info = accepted.info();
    Arguments arguments = accepted.arguments();
    Deadline deadline = Deadline.in(info.deadline()).cancelledBy(cancellation);
    Operation named = new Operation(order.platform(), order.name(), arguments.shown(), order.who());
    if (info.effect() == Effect.READ) {
      Operations.Timed<Sheet> read = operations.read(named, deadline, work);
      if (cancellation.isCancelled()) {
        // an operation that does without what cannot be read must not pass off half of it as all
        throw Failures.cancelledBefore();
      }
      return read;
    }
    try {
      Operations.Timed<Sheet> done = operations.change(named, deadline, work);
      audit.done(order, arguments);
      return done;
    } catch (OperationFailed e) {
      audit.failed(order, arguments, e);
      throw e;
    }
  }

  private static void confirm(Order order, OperationInfo info, PlatformCard card) {
    if (info.effect() == Effect.DESTROY && !card.name().equals(order.confirmation())) {
      throw new BadArguments(
          "%s cannot be undone. Confirm it with the name of the PC, %s."
              .formatted(info.name(), card.name()));
    }
  }

  private PlatformCard card(UUID platform) {
    return transactions
        .within(() -> directory.find(platform))
        .orElseThrow(() -> new UnknownPlatform("There is no PC " + platform + "."));
  }

  /** An order that can be taken. */
  public record Accepted(
      FirmwareOperation operation, OperationInfo info, Arguments arguments, PlatformCard card) {}

  private record Task(
      WsmanClient client,
      Arguments arguments,
      Order order,
      Firmware firmware,
      Consumer<Sheet.Part> progress)
      implements Work {
    @Override
    public UUID platform() {
      return order.platform();
    }

    @Override
    public String amtVersion() {
      return firmware.version();
    }

    @Override
    public int amtMajor() {
      return firmware.major();
    }

    @Override
    public String who() {
      return order.who();
    }

    @Override
    public void arrived(Sheet.Part part) {
      progress.accept(part);
    }
  }
}
