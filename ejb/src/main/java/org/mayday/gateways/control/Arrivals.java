package org.mayday.gateways.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.lan.control.Addresses;
import org.mayday.mps.api.Arrival;
import org.mayday.mps.api.ForeignPc;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.presence.boundary.Trigger;
import org.mayday.presence.control.LiveTunnels;
import org.mayday.presence.control.PresenceSettings;
import org.mayday.presence.control.Refusals;

/**
 * Has the tunnels opened and ended that follow from what gateways say. A PC that is not registered
 * or is disabled is refused as if it had called here.
 */
@Dependent
public class Arrivals {
  private static final int PORTION = 500;

  private final LiveTunnels tunnels;
  private final PlatformDirectory directory;
  private final Refusals refusals;
  private final PresenceSettings settings;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public Arrivals(
      LiveTunnels tunnels,
      PlatformDirectory directory,
      Refusals refusals,
      PresenceSettings settings,
      Transactions transactions,
      Clock clock) {
    this.tunnels = tunnels;
    this.directory = directory;
    this.refusals = refusals;
    this.settings = settings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A gateway has notified. */
  void told(KnownGateway gateway, Sighting sighting) {
    if (!sighting.connected()) {
      String why = sighting.detail().isEmpty() ? "the gateway says so" : sighting.detail();
      tunnels.gateway().foreign().left(gateway.id(), sighting.platform(), sighting.tunnel(), why);
      return;
    }
    Map<UUID, Boolean> enabled = enabled(List.of(sighting));
    if (Boolean.TRUE.equals(enabled.get(sighting.platform()))) {
      tunnels.gateway().foreign().arrived(gateway.route(), pc(gateway, sighting), true);
    } else {
      refuse(gateway, sighting, enabled.containsKey(sighting.platform()));
    }
  }

  /**
   * A gateway has listed all its PCs.
   *
   * @param askedAt when it was asked
   */
  void listed(KnownGateway gateway, GatewayState state, List<Sighting> list, Instant askedAt) {
    Map<Arrival, Integer> counts = new EnumMap<>(Arrival.class);
    Set<UUID> strangers = new HashSet<>();
    Set<UUID> listed = new HashSet<>();
    for (int from = 0; from < list.size(); from += PORTION) {
      List<Sighting> portion = list.subList(from, Math.min(from + PORTION, list.size()));
      Map<UUID, Boolean> enabled = enabled(portion);
      for (Sighting sighting : portion) {
        if (!sighting.connected()) {
          continue;
        }
        listed.add(sighting.platform());
        if (Boolean.TRUE.equals(enabled.get(sighting.platform()))) {
          Arrival arrival =
              tunnels.gateway().foreign().arrived(gateway.route(), pc(gateway, sighting), false);
          counts.merge(arrival, 1, Integer::sum);
        } else if (strangers.add(sighting.platform())
            && !state.strangers().contains(sighting.platform())) {
          refuse(gateway, sighting, enabled.containsKey(sighting.platform()));
        }
      }
    }
    tunnels.gateway().foreign().keepOnly(gateway.id(), listed, askedAt);
    state.listed(clock.instant(), counts, strangers);
  }

  private Map<UUID, Boolean> enabled(List<Sighting> sightings) {
    List<UUID> platforms = new ArrayList<>();
    sightings.forEach(sighting -> platforms.add(sighting.platform()));
    Map<UUID, Boolean> found = new HashMap<>();
    transactions
        .within(() -> directory.admittance(platforms))
        .forEach((platform, admittance) -> found.put(platform, admittance.enabled()));
    return found;
  }

  private ForeignPc pc(KnownGateway gateway, Sighting sighting) {
    Trigger said = sighting.trigger();
    Trigger trigger = said == null ? gateway.order().assumed() : said;
    String uuid = sighting.platform().toString();
    boolean byName = gateway.order().named() && ForeignPc.isTarget(sighting.fqdn());
    return new ForeignPc(
        sighting.platform(),
        sighting.tunnel(),
        byName ? sighting.fqdn() : uuid,
        sighting.ports(),
        settings.triggers().raw(trigger),
        peer(gateway, sighting));
  }

  private static InetSocketAddress peer(KnownGateway gateway, Sighting sighting) {
    return Addresses.read(sighting.address())
        .map(address -> new InetSocketAddress(address.toInetAddress(), 0))
        .orElseGet(() -> InetSocketAddress.createUnresolved(gateway.order().socksHost(), 0));
  }

  private void refuse(KnownGateway gateway, Sighting sighting, boolean known) {
    TunnelRefused refusal =
        new TunnelRefused(
            peer(gateway, sighting),
            TunnelRefused.Stage.LOGIN,
            known ? TunnelRefused.Reason.DISABLED : TunnelRefused.Reason.UNKNOWN_PLATFORM,
            "gateway " + gateway.order().name() + " has its tunnel",
            sighting.platform(),
            null,
            clock.instant());
    transactions.runInNew(() -> refusals.refused(refusal));
  }
}
