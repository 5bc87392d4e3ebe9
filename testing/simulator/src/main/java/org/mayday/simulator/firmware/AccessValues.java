package org.mayday.simulator.firmware;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.AccessPolicy;
import org.mayday.simulator.platform.MpsEntry;
import org.mayday.simulator.platform.RemoteAccess;
import org.mayday.simulator.platform.SimulatedPc;

/** The gateways and policies of a PC as rows for class templates. */
final class AccessValues {

  private static final String EXTERNAL = "0";
  private static final String INTERNAL = "1";
  private static final String BOTH = "2";

  private AccessValues() {}

  static List<Map<String, String>> servers(SimulatedPc pc) {
    return pc.remoteAccess().servers().stream().map(AccessValues::row).toList();
  }

  /** Those that the PC logs in to with a password. */
  static List<Map<String, String>> passwordServers(SimulatedPc pc) {
    return pc.remoteAccess().servers().stream()
        .filter(server -> server.certificate().isEmpty())
        .map(AccessValues::row)
        .toList();
  }

  /** Those that it shows a certificate to. */
  static List<Map<String, String>> certificateServers(SimulatedPc pc) {
    return pc.remoteAccess().servers().stream()
        .filter(server -> !server.certificate().isEmpty())
        .map(
            server ->
                Map.of("server.name", server.name(), "server.certificate", server.certificate()))
        .toList();
  }

  private static Map<String, String> row(MpsEntry server) {
    return Map.of(
        "server.name", server.name(),
        "server.number", String.valueOf(server.number()),
        "server.host", server.accessInfo(),
        "server.format", String.valueOf(server.format()),
        "server.port", String.valueOf(server.port()),
        "server.cn", server.cn(),
        "server.user", server.login().user());
  }

  static List<Map<String, String>> policies(SimulatedPc pc) {
    RemoteAccess access = pc.remoteAccess();
    return access.triggers().stream()
        .map(
            trigger ->
                Map.of(
                    "policy.name",
                    trigger.policyName(),
                    "policy.trigger",
                    String.valueOf(trigger.policyNumber()),
                    "policy.life",
                    String.valueOf(access.life(trigger).map(Duration::toSeconds).orElse(0L)),
                    "policy.data",
                    access.policy(trigger).map(AccessPolicy::extendedData).orElse("")))
        .toList();
  }

  /** Each policy with each of its gateways. */
  static List<Map<String, String>> links(SimulatedPc pc) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Trigger trigger : pc.remoteAccess().triggers()) {
      List<MpsEntry> outside = pc.remoteAccess().servers(trigger);
      List<MpsEntry> inside = pc.remoteAccess().serversInside(trigger);
      for (MpsEntry server : outside) {
        rows.add(link(trigger, server, outside, inside.contains(server) ? BOTH : EXTERNAL));
      }
      for (MpsEntry server : inside) {
        if (!outside.contains(server)) {
          rows.add(link(trigger, server, inside, INTERNAL));
        }
      }
    }
    return rows;
  }

  private static Map<String, String> link(
      Trigger trigger, MpsEntry server, List<MpsEntry> order, String type) {
    return Map.of(
        "link.server", server.name(),
        "link.order", String.valueOf(order.indexOf(server)),
        "link.type", type,
        "link.policy", trigger.policyName());
  }
}
