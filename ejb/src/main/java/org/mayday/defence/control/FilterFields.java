package org.mayday.defence.control;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mayday.network.control.Addresses;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.Superfluous;
import org.mayday.wsman.amt.FilterDirection;
import org.mayday.wsman.amt.FilterProfile;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Makes a filter of what was said (Intel AMT Implementation and Reference Guide, "Create an
 * Ethernet Filter" and "Create an IP Filter").
 */
final class FilterFields {
  private static final Pattern PORTS = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");
  private static final int MOST_PORT = 65_535;

  private FilterFields() {}

  static WsmanInstance ethernet(Arguments said) {
    Superfluous.refuse(said, "kind ETHERNET", "protocol", "from", "to", "fromPorts", "toPorts");
    WsmanInstance filter = common(said, Defence.ETHERNET);
    if (said.optional("etherType").isEmpty()) {
      throw new BadArguments("defence.addFilter needs etherType for Ethernet packets.");
    }
    return filter.with("HdrProtocolID8021", said.number("etherType"));
  }

  static WsmanInstance ip(Arguments said) {
    Superfluous.refuse(said, "kind " + said.text("kind"), "etherType");
    boolean v4 = said.text("kind").equals("IPV4");
    WsmanInstance filter = common(said, Defence.IP).with("HdrIPVersion", v4 ? 4 : 6);
    boolean portsSaid =
        said.optional("fromPorts").isPresent() || said.optional("toPorts").isPresent();
    if (said.optional("protocol").isPresent()) {
      filter = filter.with("HdrProtocolID", protocol(said.text("protocol")));
    } else if (portsSaid) {
      throw new BadArguments("Ports need protocol, TCP or UDP.");
    }
    filter = address(said, v4, "from", "HdrSrc", filter);
    filter = address(said, v4, "to", "HdrDest", filter);
    filter = ports(said, "fromPorts", "HdrSrcPort", filter);
    return ports(said, "toPorts", "HdrDestPort", filter);
  }

  private static WsmanInstance common(Arguments said, String className) {
    FilterProfile profile = said.choice("profile", FilterProfile.class);
    WsmanInstance filter =
        WsmanInstance.of(className)
            .with("ActionEventOnMatch", said.flag("report"))
            .with("CreationClassName", className)
            .with("FilterDirection", said.choice("direction", FilterDirection.class).number())
            .with("FilterProfile", profile.number());
    boolean limited = profile == FilterProfile.RATE_LIMIT;
    if (limited != said.optional("mostPerSecond").isPresent()) {
      throw new BadArguments("mostPerSecond belongs to RATE_LIMIT, and RATE_LIMIT needs it.");
    }
    if (limited) {
      filter = filter.with("FilterProfileData", said.number("mostPerSecond"));
    }
    return filter
        .with("InstanceID", "0")
        .with("Name", said.text("name"))
        .with("SystemCreationClassName", "CIM_ComputerSystem")
        .with("SystemName", "Intel(r) AMT");
  }

  private static int protocol(String name) {
    return switch (name) {
      case "TCP" -> 6;
      case "UDP" -> 17;
      default -> 1;
    };
  }

  private static WsmanInstance address(
      Arguments said, boolean v4, String parameter, String property, WsmanInstance filter) {
    if (said.optional(parameter).isEmpty()) {
      return filter;
    }
    String[] parts = said.text(parameter).split("/", 2);
    if (parts.length < 2) {
      throw new BadArguments(
          parameter + " must be an address and a mask, such as 192.0.2.0/255.255.255.0.");
    }
    if (v4) {
      Addresses.v4(parameter, parts[0]);
      Addresses.mask(parameter, parts[1]);
    } else {
      Addresses.v6(parameter, parts[0]);
      Addresses.v6(parameter, parts[1]);
    }
    return filter.with(property + "Address", parts[0]).with(property + "Mask", parts[1]);
  }

  private static WsmanInstance ports(
      Arguments said, String parameter, String property, WsmanInstance filter) {
    if (said.optional(parameter).isEmpty()) {
      return filter;
    }
    Matcher matcher = PORTS.matcher(said.text(parameter));
    if (!matcher.matches()) {
      throw new BadArguments(parameter + " must be a port or a range such as 80-88.");
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
    if (first > last || last > MOST_PORT) {
      throw new BadArguments(parameter + " must be a port or a range such as 80-88.");
    }
    return filter.with(property + "Start", first).with(property + "End", last);
  }
}
