package org.mayday.delivery.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mayday.announcement.boundary.Announced;
import org.mayday.announcement.boundary.EventJson;
import org.mayday.delivery.boundary.Machine;
import org.mayday.delivery.boundary.UnknownSubscription;
import org.mayday.doors.control.PcNames;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.presence.boundary.TunnelRecord;
import org.mayday.presence.control.Gateway;
import org.mayday.presence.control.TunnelRows;

/** What consoles are told of PCs. Needs a transaction. */
@Dependent
public class MachineBook {
  private final Gateway gateway;
  private final TunnelRows rows;
  private final PlatformDirectory directory;
  private final PcNames names;

  @Inject
  public MachineBook(Gateway gateway, TunnelRows rows, PlatformDirectory directory, PcNames names) {
    this.gateway = gateway;
    this.rows = rows;
    this.directory = directory;
    this.names = names;
  }

  /** The PCs that are connected now. */
  public List<UUID> connected() {
    return gateway.gateway().tunnels().stream().map(LiveTunnel::platform).sorted().toList();
  }

  /** Those of the PCs (at most 1,000) that are connected now and at the help desk, in order. */
  public List<Machine> of(Collection<UUID> platforms) {
    if (platforms.isEmpty()) {
      return List.of();
    }
    Map<UUID, PlatformCard> cards = directory.find(platforms);
    List<LiveTunnel> live =
        platforms.stream()
            .filter(cards::containsKey)
            .map(gateway.gateway()::tunnel)
            .flatMap(Optional::stream)
            .toList();
    Map<UUID, TunnelRecord> records =
        live.isEmpty()
            ? Map.of()
            : rows.records(live.stream().map(LiveTunnel::tunnel).toList()).stream()
                .collect(Collectors.toMap(TunnelRecord::tunnel, Function.identity()));
    return live.stream()
        .filter(tunnel -> records.containsKey(tunnel.tunnel()))
        .map(
            tunnel ->
                machine(tunnel, records.get(tunnel.tunnel()), cards.get(tunnel.platform()).name()))
        .toList();
  }

  private static Machine machine(LiveTunnel tunnel, TunnelRecord record, String name) {
    return new Machine(
        true,
        tunnel.platform(),
        name,
        tunnel.ports().stream().sorted().toList(),
        tunnel.tunnel(),
        record.openedAt(),
        record.address(),
        record.trigger(),
        record.callerClass().name(),
        record.call(),
        "",
        "");
  }

  /** The PC that an event of a tunnel is about. */
  Machine of(Announced event) {
    JsonObject said = EventJson.parsed(event.data());
    UUID tunnel = UUID.fromString(said.getString("tunnel"));
    Optional<TunnelRecord> record = rows.record(tunnel);
    JsonArray ports = said.getJsonArray("DevicePort");
    return new Machine(
        said.getInt("State") == 0,
        UUID.fromString(said.getString("DeviceUuid")),
        said.getString("DeviceFqdn"),
        ports.getValuesAs(JsonNumber.class).stream().map(JsonNumber::intValue).toList(),
        tunnel,
        event.time(),
        record.map(TunnelRecord::address).orElse(""),
        record.map(TunnelRecord::trigger).orElse(""),
        record.map(one -> one.callerClass().name()).orElse(""),
        record.map(TunnelRecord::call).orElse(null),
        said.getString("cause", ""),
        said.getString("detail", ""));
  }

  /** Whether a tunnel is still the one that the PC has. */
  boolean isUp(Machine machine) {
    return gateway
        .gateway()
        .tunnel(machine.platform())
        .filter(live -> live.tunnel().equals(machine.tunnel()))
        .isPresent();
  }

  /** The one PC that consoles call so. */
  public UUID called(String name) {
    List<UUID> found = names.find(name.strip());
    if (found.size() != 1) {
      throw new UnknownSubscription(
          found.isEmpty() ? "No PC is called so." : "Several PCs are called so. Use the UUID.");
    }
    return found.get(0);
  }
}
