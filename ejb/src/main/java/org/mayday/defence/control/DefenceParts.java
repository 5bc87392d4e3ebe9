package org.mayday.defence.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.Sheet.Part;
import org.mayday.operation.control.Facts;
import org.mayday.wsman.amt.AmtHdr8021Filter;
import org.mayday.wsman.amt.AmtIpHeadersFilter;
import org.mayday.wsman.amt.AmtSystemDefensePolicy;
import org.mayday.wsman.instance.EndpointReference;

/** What sheets say of system defence. */
final class DefenceParts {
  private DefenceParts() {}

  static Part policies(Defence defence) {
    Map<String, String> filters = defence.filters();
    List<Map<String, String>> rows =
        defence.policies().stream().map(it -> policy(defence, filters, it).map()).toList();
    return Part.rows("policies", rows);
  }

  private static Facts policy(
      Defence defence, Map<String, String> filters, AmtSystemDefensePolicy it) {
    return new Facts()
        .with("name", it.policyName())
        .with(
            "inForceOn",
            defence.of(it).stream().flatMap(link -> port(link.antecedent()).stream()).toList())
        .with("precedence", it.policyPrecedence())
        .with(
            "filters",
            it.filterCreationHandles().stream()
                .map(handle -> filters.getOrDefault(handle.toString(), handle.toString()))
                .toList())
        .with(
            "otherwiseSent",
            fate(it.txDefaultDrop(), it.txDefaultCount(), it.txDefaultMatchEvent()))
        .with(
            "otherwiseReceived",
            fate(it.rxDefaultDrop(), it.rxDefaultCount(), it.rxDefaultMatchEvent()))
        .with("foreignSender", it.antiSpoofingSupport());
  }

  private static Optional<String> port(Optional<EndpointReference> to) {
    return to.map(found -> found.selectors().values().get("DeviceID"))
        .map(Object::toString)
        .map(id -> id.startsWith("WiFi") ? "wireless" : "wired");
  }

  private static String fate(
      Optional<Boolean> drop, Optional<Boolean> count, Optional<Boolean> event) {
    List<String> words = new ArrayList<>();
    words.add(drop.orElse(false) ? "dropped" : "let through");
    if (count.orElse(false)) {
      words.add("counted");
    }
    if (event.orElse(false)) {
      words.add("reported");
    }
    return String.join(", ", words);
  }

  static Part filters(Defence defence) {
    List<Map<String, String>> rows = new ArrayList<>();
    defence.ethernet().forEach(it -> rows.add(ethernet(it).map()));
    defence.ip().forEach(it -> rows.add(ip(it).map()));
    return Part.rows("filters", rows);
  }

  private static Facts ethernet(AmtHdr8021Filter it) {
    return new Facts()
        .with("name", it.name())
        .with("handle", it.instanceId())
        .with("packets", it.filterDirection())
        .with("are", it.filterProfile())
        .with("mostPerSecond", it.filterProfileData().filter(rate -> rate > 0))
        .with("reported", it.actionEventOnMatch())
        .with("kind", "Ethernet " + it.hdrProtocolId8021().map("0x%04x"::formatted).orElse("any"));
  }

  private static Facts ip(AmtIpHeadersFilter it) {
    return new Facts()
        .with("name", it.name())
        .with("handle", it.instanceId())
        .with("packets", it.filterDirection())
        .with("are", it.filterProfile())
        .with("mostPerSecond", it.filterProfileData().filter(rate -> rate > 0))
        .with("reported", it.actionEventOnMatch())
        .with(
            "kind",
            "IPv"
                + it.hdrIpVersion().map(Object::toString).orElse("?")
                + it.hdrProtocolId().map(DefenceParts::protocol).map(" "::concat).orElse(""))
        .with("from", masked(it.hdrSrcAddress(), it.hdrSrcMask()))
        .with("to", masked(it.hdrDestAddress(), it.hdrDestMask()))
        .with("fromPorts", ports(it.hdrSrcPortStart(), it.hdrSrcPortEnd()))
        .with("toPorts", ports(it.hdrDestPortStart(), it.hdrDestPortEnd()));
  }

  private static String protocol(long number) {
    return switch ((int) number) {
      case 1 -> "ICMP";
      case 6 -> "TCP";
      case 17 -> "UDP";
      default -> "protocol " + number;
    };
  }

  private static String masked(List<String> address, List<String> mask) {
    return address.isEmpty()
        ? ""
        : String.join(" ", address) + (mask.isEmpty() ? "" : "/" + String.join(" ", mask));
  }

  private static Optional<String> ports(Optional<Long> first, Optional<Long> last) {
    return first.map(
        from ->
            last.filter(to -> !to.equals(from)).map(to -> from + "-" + to).orElse(from.toString()));
  }
}
