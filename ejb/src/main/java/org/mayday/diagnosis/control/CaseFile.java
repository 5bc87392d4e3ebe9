package org.mayday.diagnosis.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mayday.authority.control.MpsFaces;
import org.mayday.calls.boundary.Duty;
import org.mayday.fleet.boundary.Platform;
import org.mayday.fleet.control.PlatformReader;
import org.mayday.listener.control.ListenerBook;
import org.mayday.mps.api.HeldBack;
import org.mayday.mps.api.TunnelGateway;
import org.mayday.presence.boundary.Refusal;
import org.mayday.presence.control.GuardBook;
import org.mayday.presence.control.LiveTunnels;
import org.mayday.presence.control.Refusals;
import org.mayday.presence.control.TunnelRows;
import org.mayday.provisioning.boundary.StandingQuery;
import org.mayday.provisioning.control.StandingSearch;

/** Gathers what is known of a PC; a bounded number of rows. */
@Dependent
public class CaseFile {
  private static final int ROWS = 100;
  private static final int HELD_BACK = 1_000;

  @Inject PlatformReader fleet;
  @Inject TunnelRows tunnels;
  @Inject Refusals refusals;
  @Inject LiveTunnels gateway;
  @Inject GuardBook guard;
  @Inject MpsFaces faces;
  @Inject Readings readings;
  @Inject StandingSearch standings;
  @Inject ListenerBook listener;
  @Inject Duty duty;
  @Inject Clock clock;

  /** All that is known now; empty if there is no such PC. */
  Optional<Case> open(UUID platform) {
    return fleet.get(platform).map(this::open);
  }

  private Case open(Platform pc) {
    TunnelGateway now = gateway.gateway();
    HeldBack heldBack = now.heldBack();
    return new Case(
        clock.instant(),
        pc,
        tunnels.history(pc.uuid(), ROWS),
        refusals.of(pc.uuid(), ROWS),
        nearby(pc),
        guard.paused(heldBack.backedOff(HELD_BACK)),
        guard.twins(heldBack.duplicates(HELD_BACK)).stream()
            .filter(twins -> twins.platform().equals(pc.uuid()))
            .findFirst(),
        now.listeners(),
        faces.all(),
        readings.latest(pc.uuid()),
        standings.find(StandingQuery.of(pc.uuid())).stream().findFirst(),
        listener.now().on(),
        duty.onDuty().size());
  }

  private List<Refusal> nearby(Platform pc) {
    List<Refusal> found = new ArrayList<>();
    String address = pc.address();
    if (address != null) {
      refusals.search(address, ROWS).stream()
          .filter(one -> one.platform() == null && one.address().equals(address))
          .forEach(found::add);
    }
    refusals.search(pc.mpsUsername(), ROWS).stream()
        .filter(one -> pc.mpsUsername().equals(one.username()))
        .forEach(found::add);
    Stream<Refusal> others =
        found.stream().filter(one -> !pc.uuid().equals(one.platform())).distinct();
    return others.sorted(Comparator.comparing(Refusal::at).reversed()).toList();
  }
}
