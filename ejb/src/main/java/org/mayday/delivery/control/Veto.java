package org.mayday.delivery.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import org.mayday.announcement.boundary.EventJson;
import org.mayday.announcement.control.Announcer;
import org.mayday.announcement.control.Transactions;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.control.AuditTrail;
import org.mayday.calls.control.Switchboard;
import org.mayday.delivery.boundary.Machine;
import org.mayday.doors.control.ConsoleUsers;
import org.mayday.presence.control.Gateway;

/**
 * Ends the tunnel of a PC that a console refuses ("KeepConnection" of the answer, Intel AMT
 * Implementation and Reference Guide, "EventNotificationType").
 */
@Dependent
public class Veto implements Refusals {
  private static final Logger LOG = System.getLogger(Veto.class.getName());

  private final MachineBook machines;
  private final Gateway gateway;
  private final ConsoleUsers users;
  private final Switchboard switchboard;
  private final Announcer announcer;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public Veto(
      MachineBook machines,
      Gateway gateway,
      ConsoleUsers users,
      Switchboard switchboard,
      Announcer announcer,
      AuditTrail trail,
      Transactions transactions,
      Clock clock) {
    this.machines = machines;
    this.gateway = gateway;
    this.users = users;
    this.switchboard = switchboard;
    this.announcer = announcer;
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void refused(Parcel parcel) {
    Machine machine = parcel.machine();
    String owner = parcel.to().owner();
    if (machine == null || !machines.isUp(machine)) {
      return;
    }
    if (users.mayOf(List.of(owner)).isEmpty()) {
      LOG.log(Level.INFO, "A console of {0} refused a PC and may not do that.", owner);
      return;
    }
    String why = "The console at %s refused the PC.".formatted(parcel.to().name());
    if (gateway.gateway().disconnect(machine.platform(), why)) {
      transactions.runInNew(() -> tell(parcel, machine, owner, why));
    }
  }

  private void tell(Parcel parcel, Machine machine, String owner, String why) {
    switchboard.remark(machine.platform(), owner, "refused", why);
    announcer.announce(
        "org.mayday.tunnel.vetoed",
        machine.platform().toString(),
        EventJson.object()
            .add("DeviceUuid", machine.platform().toString())
            .add("DeviceFqdn", machine.name())
            .add("tunnel", machine.tunnel().toString())
            .add("who", owner)
            .add("console", parcel.to().name())
            .add("subscription", parcel.to().id().toString())
            .build());
    trail.add(
        new AuditEntry(
            0, clock.instant(), owner, "tunnel.veto", machine.platform(), null, "ok", why));
  }
}
