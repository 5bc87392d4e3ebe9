package org.mayday.lan.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.lan.boundary.LanTask;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.Pins;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/** Does what is wanted with a PC that was found. */
@Dependent
public class LanWork {
  private final LanFleet fleet;
  private final LanProfiles profiles;
  private final LanPlaces places;
  private final Pins pins;
  private final LanAudit audit;
  private final Transactions transactions;

  @Inject
  public LanWork(
      LanFleet fleet,
      LanProfiles profiles,
      LanPlaces places,
      Pins pins,
      LanAudit audit,
      Transactions transactions) {
    this.fleet = fleet;
    this.profiles = profiles;
    this.places = places;
    this.pins = pins;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Does it. */
  Outcome perform(LanSite site) {
    UUID platform = site.pc().platform();
    if (platform == null) {
      return Outcome.failed(site.pc(), "The firmware does not tell its UUID.");
    }
    Optional<String> known = transactions.within(() -> fleet.name(platform));
    FoundPc pc = known.map(site.pc()::called).orElse(site.pc());
    if (known.isPresent()) {
      Optional<String> doubt = doubt(site, platform);
      if (doubt.isPresent()) {
        return Outcome.failed(pc, doubt.get());
      }
      transactions.runInNew(() -> places.seen(platform, site.place()));
    }
    Outcome outcome;
    try {
      outcome = done(site, pc, platform, known);
    } catch (OperationFailed | BadArguments e) {
      outcome = Outcome.failed(pc, String.valueOf(e.getMessage()));
    } catch (WsmanException e) {
      outcome =
          e instanceof WsmanTransportException broken && broken.kind() == Kind.CANCELLED
              ? Outcome.cutOff()
              : Outcome.failed(pc, "It broke off: " + e.getMessage() + ".");
    }
    if (!outcome.isCutOff() && site.visit().task() != LanTask.FIND) {
      audit.write(site.visit(), platform, outcome);
    }
    return outcome;
  }

  /** Why it may be somebody else who says that it is this PC. */
  private Optional<String> doubt(LanSite site, UUID platform) {
    if (!transactions.within(() -> fleet.isLogin(platform, site.login()))) {
      return Optional.of(
          "It takes another login than the one that the help desk has of this PC: it may not be"
              + " the PC, and is left alone. If it is, change the login on the page of the PC.");
    }
    if (site.certificate().filter(it -> !pins.accepts(platform, it)).isPresent()) {
      return Optional.of(
          "It shows another certificate than before: it may not be the PC, and is left alone.");
    }
    return Optional.empty();
  }

  private Outcome done(LanSite site, FoundPc pc, UUID platform, Optional<String> known)
      throws WsmanException, OperationFailed {
    LanTask task = site.visit().task();
    if (task == LanTask.FIND) {
      return Outcome.good(
          pc,
          known
              .map("The help desk knows it as %s."::formatted)
              .orElse("The help desk does not know it."));
    }
    if (task == LanTask.REGISTER && known.isPresent()) {
      return Outcome.good(pc, "It is registered already as " + known.get() + ".");
    }
    if (known.isEmpty() && (task == LanTask.CHECK || task == LanTask.REMOVE)) {
      return Outcome.failed(pc, "The help desk does not know it, so it has no profile from here.");
    }
    if (known.isPresent()) {
      return Outcome.good(pc, profiles.perform(site, platform));
    }
    String name = fleet.register(site, platform);
    FoundPc registered = pc.called(name);
    if (task == LanTask.REGISTER) {
      return Outcome.good(registered, "It is registered as " + name + ".");
    }
    try {
      return Outcome.good(registered, "It is registered. " + profiles.perform(site, platform));
    } catch (OperationFailed | BadArguments e) {
      return Outcome.failed(registered, "It is registered. " + e.getMessage());
    }
  }
}
