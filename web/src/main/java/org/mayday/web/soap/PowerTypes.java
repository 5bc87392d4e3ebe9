package org.mayday.web.soap;

import org.mayday.web.soap.power.PowerAction;
import org.mayday.web.soap.power.PowerChange;
import org.mayday.web.soap.power.PowerNow;
import org.mayday.web.soap.power.PowerState;

/** Power as the contract of SOAP writes it. */
final class PowerTypes {
  private PowerTypes() {}

  static org.mayday.power.boundary.PowerAction from(PowerAction action) {
    return org.mayday.power.boundary.PowerAction.valueOf(action.name());
  }

  static PowerNow of(org.mayday.power.boundary.PowerNow from) {
    PowerNow now = new PowerNow();
    now.setPlatform(from.platform());
    now.setState(PowerState.valueOf(from.state().name()));
    now.setRawState(from.rawState());
    from.offered().stream()
        .sorted()
        .map(action -> PowerAction.valueOf(action.name()))
        .forEach(now.getOffered()::add);
    now.setAt(from.at());
    now.setMillis(from.millis());
    return now;
  }

  static PowerChange of(org.mayday.power.boundary.PowerChange from) {
    PowerChange change = new PowerChange();
    change.setPlatform(from.platform());
    change.setAction(PowerAction.valueOf(from.action().name()));
    change.setReturnValue(from.returnValue());
    change.setMillis(from.millis());
    return change;
  }
}
