package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.lan.boundary.LanSweeps;
import org.mayday.lan.boundary.Sweep;
import org.mayday.lan.boundary.SweepTarget;

/** The page of PCs in the network: the orders, and what came out of the one that is looked at. */
@Named
@RequestScoped
public class LanPage {
  private static final int SHOWN = 100;

  @Inject LanSweeps sweeps;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable String sweep;
  private @Nullable List<Sweep> latest;
  private @Nullable List<SweepTarget> targets;

  public List<String> getNetworks() {
    return sweeps.networks();
  }

  /** The newest orders. */
  public List<Sweep> getLatest() {
    if (latest == null) {
      latest = sweeps.latest();
    }
    return latest;
  }

  /** The order that is looked at: the one that the address of the page names, or the newest. */
  public @Nullable Sweep getShown() {
    return Asked.parse(sweep)
        .flatMap(id -> getLatest().stream().filter(it -> it.id().equals(id)).findFirst())
        .or(() -> getLatest().stream().findFirst())
        .orElse(null);
  }

  /** Its addresses, those at which a PC was found in front. */
  public List<SweepTarget> getTargets() {
    Sweep shown = getShown();
    if (targets == null) {
      targets = shown == null ? List.of() : sweeps.targets(shown.id(), 0, SHOWN);
    }
    return targets;
  }

  /** How many of its addresses are not shown. */
  public long getMore() {
    Sweep shown = getShown();
    return shown == null ? 0 : shown.total() - getTargets().size();
  }

  /** Ends an order. */
  public void stop() {
    UUID id = asked.id("sweep");
    Boolean stopped = told.attempt(() -> sweeps.stop(id));
    if (stopped != null) {
      changed(id);
      told.done(stopped ? "lan.stopped" : "lan.overAlready");
    }
  }

  /** Something has changed; an order is looked at from now on. */
  void changed(UUID id) {
    latest = null;
    targets = null;
    sweep = id.toString();
  }

  public @Nullable String getSweep() {
    return sweep;
  }

  public void setSweep(@Nullable String sweep) {
    this.sweep = sweep;
  }
}
