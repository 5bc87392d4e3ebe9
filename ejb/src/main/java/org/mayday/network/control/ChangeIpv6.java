package org.mayday.network.control;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.Superfluous;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.cim.SettingUse;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;
import org.mayday.wsman.ips.InterfaceIdType;
import org.mayday.wsman.ips.IpsIpv6PortSettings;

/**
 * Switches IPv6 of a port on or off and changes its static addresses (Intel AMT Implementation and
 * Reference Guide, IPS_IPv6PortSettings and CIM_ElementSettingData).
 */
@Dependent
public class ChangeIpv6 implements FirmwareOperation {
  private static final String CLASS = "IPS_IPv6PortSettings";
  private static final int LONGEST = 39;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("network.ipv6", "network")
        .since(6)
        .with(
            Parameter.choice("port", "WIRED", "WIRELESS"),
            Parameter.choice("state", "ON", "OFF").optional().initially(""),
            Parameter.choice("interfaceId", InterfaceIdType.class).optional().initially(""),
            Parameter.text("manualInterfaceId", 16).optional(),
            Parameter.text("address", LONGEST).optional(),
            Parameter.text("router", LONGEST).optional(),
            Parameter.text("primaryDns", LONGEST).optional(),
            Parameter.text("secondaryDns", LONGEST).optional());
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    String id =
        "Intel(r) IPS IPv6 Settings " + (work.arguments().text("port").equals("WIRED") ? 0 : 1);
    Selectors key = Selectors.of("InstanceID", id);
    if (new Glance(work.client()).get(IpsIpv6PortSettings.class, key).isEmpty()) {
      throw new OperationFailed(
          Kind.NOT_OFFERED, "This firmware does not offer IPv6 on the port that was chosen.");
    }
    WsmanInstance before = work.client().get(CLASS, key);
    WsmanInstance wanted = wanted(work.arguments(), before);
    if (!wanted.equals(before)) {
      work.client().put(wanted, key);
    }
    Facts facts = new Facts();
    if (work.arguments().optional("state").isPresent()) {
      facts.with("state", use(work, id));
    }
    IpsIpv6PortSettings now = work.client().get(IpsIpv6PortSettings.class, key);
    return Sheet.of(
        facts
            .with("interfaceId", now.interfaceIdType())
            .with("staticAddress", now.ipv6Address())
            .with("staticRouter", now.defaultRouter())
            .with("primaryDns", now.primaryDns())
            .with("secondaryDns", now.secondaryDns())
            .as("ipv6"));
  }

  private static WsmanInstance wanted(Arguments said, WsmanInstance settings) {
    WsmanInstance next = settings;
    if (said.optional("interfaceId").filter("MANUAL"::equals).isEmpty()) {
      Superfluous.refuse(said, "any interfaceId but MANUAL", "manualInterfaceId");
    }
    if (said.optional("interfaceId").isPresent()) {
      InterfaceIdType type = said.choice("interfaceId", InterfaceIdType.class);
      next = next.with("InterfaceIDType", type.number());
      if (type == InterfaceIdType.MANUAL) {
        String manual = said.text("manualInterfaceId");
        if (!manual.matches("[0-9a-fA-F]{16}")) {
          throw new BadArguments("manualInterfaceId must be 16 hexadecimal digits.");
        }
        next = next.with("ManualInterfaceID", manual);
      }
    }
    next = address(said, "address", "IPv6Address", next);
    next = address(said, "router", "DefaultRouter", next);
    next = address(said, "primaryDns", "PrimaryDNS", next);
    return address(said, "secondaryDns", "SecondaryDNS", next);
  }

  private static WsmanInstance address(
      Arguments said, String parameter, String property, WsmanInstance settings) {
    Optional<String> text = said.optional(parameter);
    return text.isEmpty() ? settings : settings.with(property, Addresses.v6(parameter, text.get()));
  }

  private static String use(Work work, String id) throws WsmanException, OperationFailed {
    boolean on = work.arguments().text("state").equals("ON");
    for (WsmanInstance link : work.client().enumerate("CIM_ElementSettingData")) {
      boolean ours =
          link.reference("SettingData")
              .filter(to -> id.equals(to.selectors().values().get("InstanceID")))
              .isPresent();
      if (ours && link.reference("ManagedElement").isPresent()) {
        Selectors key =
            Selectors.none()
                .and("ManagedElement", link.reference("ManagedElement").orElseThrow())
                .and("SettingData", link.reference("SettingData").orElseThrow());
        SettingUse use = on ? SettingUse.YES : SettingUse.NO;
        work.client().put(link.with("IsCurrent", use.number()), key);
        return on ? "on" : "off";
      }
    }
    throw new OperationFailed(
        Kind.NOT_OFFERED, "This firmware does not let IPv6 be switched on or off.");
  }
}
