package org.mayday.network.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtGeneralSettings;

/** Changes the name of the firmware, how it is registered (dynamic DNS) and who answers ping. */
@Dependent
public class ChangeHostName implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("network.hostName", "network")
        .with(
            Parameter.text("hostName", 63).optional(),
            Parameter.text("domainName", 192).optional(),
            Parameter.choice("shared", "ON", "OFF").optional().initially(""),
            Parameter.choice("ddns", "OFF", "BY_DHCP_SERVER", "BY_AMT").optional().initially(""),
            Parameter.number("ddnsIntervalMinutes", 0, 65_535).optional(),
            Parameter.number("ddnsTtlSeconds", 0, 86_400).optional(),
            Parameter.choice("ping", "ON", "OFF").optional().initially(""));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    check(said);
    GeneralSettings settings = GeneralSettings.of(work.client());
    settings.take(said, "hostName", "HostName");
    settings.take(said, "domainName", "DomainName");
    settings.takeSwitch(said, "shared", "SharedFQDN");
    if (said.optional("ddns").isPresent()) {
      String by = said.text("ddns");
      settings.set("ddns", "DDNSUpdateEnabled", by.equals("BY_AMT"));
      settings.set("ddns", "DDNSUpdateByDHCPServerEnabled", by.equals("BY_DHCP_SERVER"));
    }
    settings.take(said, "ddnsIntervalMinutes", "DDNSPeriodicUpdateInterval");
    settings.take(said, "ddnsTtlSeconds", "DDNSTTL");
    settings.takeSwitch(said, "ping", "PingResponseEnabled");
    boolean changed = settings.put(work.client());
    AmtGeneralSettings now = work.client().get(AmtGeneralSettings.class);
    return Sheet.of(
        new Facts()
            .with("hostName", now.hostName())
            .with("domainName", now.domainName())
            .with("sharedFqdn", now.sharedFqdn())
            .with("pingAnswered", now.pingResponseEnabled())
            .with("changed", changed)
            .as("names"));
  }

  /** Whether it can be the name of a host (RFC 1123, 2.1). */
  static boolean isHostName(String name) {
    return name.matches("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
  }

  /** Refuses what cannot be the name of a domain. */
  static void checkDomain(Arguments said) {
    said.optional("domainName")
        .filter(name -> !name.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?"))
        .ifPresent(
            name -> {
              throw new BadArguments(
                  "domainName may hold letters, digits, hyphens and dots (RFC 1123).");
            });
  }

  private static void check(Arguments said) {
    said.optional("hostName")
        .filter(name -> !isHostName(name))
        .ifPresent(
            name -> {
              throw new BadArguments("hostName may hold letters, digits and hyphens (RFC 1123).");
            });
    checkDomain(said);
  }
}
