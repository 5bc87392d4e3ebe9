package org.mayday.lan.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.audit.control.Caller;
import org.mayday.lan.control.LanSettings;
import org.mayday.lan.control.SweepCsv;
import org.mayday.lan.control.SweepDesk;
import org.mayday.lan.control.SweepSearch;

/** Looks after PCs at addresses of the network, in the background. */
@Stateless
@RolesAllowed("supervisor")
public class LanSweeps {
  @Inject SweepDesk desk;
  @Inject SweepSearch search;
  @Inject SweepCsv csv;
  @Inject LanSettings settings;
  @Inject Caller caller;

  /** The networks in which Mayday may look, such as 10.0.0.0/8; none if it is off. */
  public List<String> networks() {
    return settings.networkTexts();
  }

  /**
   * Has something done with PCs in the network.
   *
   * @throws LanRefused if an address is no address, is in none of the networks, if these are too
   *     many, or if PCs with the profile would not call this gateway
   */
  @Audited("lan.order")
  public Sweep order(@Detail LanOrder order) {
    return desk.order(order, caller.person().orElse(Caller.SYSTEM));
  }

  /**
   * Ends an order: what is under way is done to its end, the rest is left.
   *
   * @return false if it was over already
   * @throws UnknownSweep if there is none
   */
  @Audited("lan.stop")
  public boolean stop(@Detail UUID sweep) {
    return desk.stop(sweep);
  }

  /** The newest orders, at most 50. */
  public List<Sweep> latest() {
    return search.latest();
  }

  /**
   * An order.
   *
   * @throws UnknownSweep if there is none
   */
  public Sweep get(UUID sweep) {
    return search.get(sweep);
  }

  /**
   * Some of its addresses: those with a PC in front, then names that nobody knows; those that wait
   * are the last.
   *
   * @param offset 0 or more
   * @param limit 1 to 500
   */
  public List<SweepTarget> targets(UUID sweep, int offset, int limit) {
    return search.targets(sweep, Math.max(0, offset), Math.max(1, Math.min(500, limit)));
  }

  /**
   * All addresses of an order as CSV.
   *
   * @throws UnknownSweep if there is none
   */
  public String csv(UUID sweep) {
    return csv.of(sweep);
  }
}
