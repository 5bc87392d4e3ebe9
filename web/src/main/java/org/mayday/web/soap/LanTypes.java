package org.mayday.web.soap;

import org.jspecify.annotations.Nullable;
import org.mayday.lan.boundary.SweepTarget;
import org.mayday.web.soap.lan.LanTask;
import org.mayday.web.soap.lan.Sweep;
import org.mayday.web.soap.lan.SweepState;
import org.mayday.web.soap.lan.Target;
import org.mayday.web.soap.lan.TargetState;

/** What there is to PCs in the network, as the contract of SOAP writes it. */
final class LanTypes {
  private LanTypes() {}

  static Sweep of(org.mayday.lan.boundary.Sweep from) {
    Sweep sweep = new Sweep();
    sweep.setId(from.id());
    sweep.setTask(LanTask.valueOf(from.task().name()));
    sweep.setProfile(text(from.profile()));
    sweep.setUser(text(from.user()));
    sweep.setState(SweepState.valueOf(from.state().name()));
    sweep.setAddresses(from.total());
    sweep.setOver(from.over());
    sweep.setGood(from.good());
    sweep.setUnknown(from.unknown());
    sweep.setOrderedBy(from.orderedBy());
    sweep.setOrderedAt(from.orderedAt());
    sweep.setChangedAt(from.changedAt());
    return sweep;
  }

  static Target of(SweepTarget from) {
    Target target = new Target();
    target.setAddress(from.address());
    target.setState(TargetState.valueOf(from.state().name()));
    target.setPlatform(from.platform());
    target.setName(text(from.name()));
    target.setVersion(text(from.version()));
    target.setControlMode(text(from.controlMode()));
    target.setWords(text(from.words()));
    target.setChangedAt(from.changedAt());
    return target;
  }

  private static @Nullable String text(String from) {
    return from.isEmpty() ? null : XmlText.clean(from);
  }
}
