package org.mayday.network.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtEthernetPortSettings;
import org.mayday.wsman.amt.LinkPreference;
import org.mayday.wsman.instance.Selectors;

/**
 * Gives the link of the wireless port to the firmware or to the operating system for a while (Intel
 * AMT Implementation and Reference Guide, AMT_EthernetPortSettings.SetLinkPreference).
 */
@Dependent
public class ChangeLinkPreference implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("network.linkPreference", "network")
        .since(6)
        .with(
            Parameter.choice("who", LinkPreference.class),
            Parameter.number("seconds", 0, 65_535).initially("300"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    if (Ports.of(work.client()).wireless().isEmpty()) {
      throw new OperationFailed(
          OperationFailed.Kind.NOT_OFFERED,
          "This PC has no wireless port; only of that the link can be given away.");
    }
    LinkPreference who = work.arguments().choice("who", LinkPreference.class);
    work.client()
        .invoke(AmtEthernetPortSettings.setLinkPreference(who, work.arguments().number("seconds")));
    AmtEthernetPortSettings now =
        work.client()
            .get(
                AmtEthernetPortSettings.class,
                Selectors.of("InstanceID", AmtEthernetPortSettings.WIRELESS));
    return Sheet.of(PortFacts.of(now).as("wireless"));
  }
}
