package org.mayday.defence.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtNetworkPortSystemDefensePolicy;
import org.mayday.wsman.amt.AmtSystemDefensePolicy;
import org.mayday.wsman.cim.CimWiFiPort;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Puts a policy in force on a port, or out of it (Intel AMT Implementation and Reference Guide,
 * AMT_NetworkPortSystemDefensePolicy). A port has one such policy; a new one takes its place.
 */
@Dependent
public class ActivatePolicy implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("defence.activate", "defence")
        .role(Role.SUPERVISOR)
        .with(
            Parameter.text("policy", 16),
            Parameter.choice("port", "WIRED", "WIRELESS"),
            Parameter.choice("state", "ON", "OFF"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    WsmanClient client = work.client();
    String portName = work.arguments().text("port");
    EndpointReference port = Defence.port(portName);
    Defence defence = Defence.of(client);
    AmtSystemDefensePolicy policy = defence.policy(work.arguments().text("policy"));
    if (portName.equals("WIRELESS") && new Glance(client).get(CimWiFiPort.class).isEmpty()) {
      throw new OperationFailed(Kind.NOT_OFFERED, "This PC has no wireless port.");
    }
    boolean on = work.arguments().text("state").equals("ON");
    boolean there = false;
    for (AmtNetworkPortSystemDefensePolicy link : defence.inForce()) {
      boolean same = link.antecedent().filter(to -> same(to, port)).isPresent();
      boolean ours = same && defence.of(policy).contains(link);
      there |= ours;
      if (on ? same && !ours : ours) {
        client.delete(Defence.IN_FORCE, Defence.key(link));
      }
    }
    if (on && !there) {
      client.create(
          WsmanInstance.of(Defence.IN_FORCE)
              .with("Antecedent", port)
              .with(
                  "Dependent",
                  EndpointReference.to(
                      Defence.POLICY, Selectors.of("InstanceID", policy.instanceId().orElse("")))));
    }
    return Sheet.of(DefenceParts.policies(Defence.of(client)));
  }

  private static boolean same(EndpointReference one, EndpointReference other) {
    return one.selectors()
        .values()
        .get("DeviceID")
        .equals(other.selectors().values().get("DeviceID"));
  }
}
