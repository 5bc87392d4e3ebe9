package org.mayday.network.control;

import java.util.List;
import java.util.Optional;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtEthernetPortSettings;

/** The network ports of a PC, and the guard against sawing off the branch we sit on. */
public final class Ports {
  private final List<AmtEthernetPortSettings> all;

  private Ports(List<AmtEthernetPortSettings> all) {
    this.all = all;
  }

  /** Reads them. */
  public static Ports of(WsmanClient client) throws WsmanException {
    return new Ports(
        new Glance(client)
            .all(
                AmtEthernetPortSettings.class,
                "InstanceID",
                AmtEthernetPortSettings.WIRED,
                AmtEthernetPortSettings.WIRELESS));
  }

  /** All ports. */
  public List<AmtEthernetPortSettings> all() {
    return all;
  }

  /** The wireless port, if there is one. */
  public Optional<AmtEthernetPortSettings> wireless() {
    return all.stream().filter(AmtEthernetPortSettings::isWireless).findFirst();
  }

  /** The wired port, if there is one. */
  public Optional<AmtEthernetPortSettings> wired() {
    return all.stream().filter(port -> !port.isWireless()).findFirst();
  }

  /**
   * Demands the argument "anyway" for a change that may end the very tunnel it comes through.
   *
   * @param port the port that is changed
   * @throws BadArguments if the tunnel may use that port and "anyway" was not said
   */
  public void guard(Work work, Optional<AmtEthernetPortSettings> port) {
    boolean used = port.flatMap(AmtEthernetPortSettings::linkIsUp).orElse(false);
    if (used && !work.arguments().flag("anyway")) {
      throw new BadArguments(
          "The tunnel of the PC may go through this port, and the change may cut it for good."
              + " Say \"anyway\" to do it nevertheless.");
    }
  }
}
