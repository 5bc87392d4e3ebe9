package org.mayday.network.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtEnvironmentDetectionSettingData;

/** Reads by what the firmware knows that it is inside the company network. */
@Dependent
public class ReadEnvironment implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("environment.read", "network");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    AmtEnvironmentDetectionSettingData it =
        work.client().get(AmtEnvironmentDetectionSettingData.class);
    return Sheet.of(
        new Facts()
            .with("detection", it.detectionAlgorithm())
            .with("homeDomains", it.detectionStrings())
            .with("homePrefixes", it.detectionIpv6LocalPrefixes())
            .with(
                "tunnelPossible",
                it.detectionStrings().isEmpty()
                    ? "no: without a domain of the company the firmware never believes to be outside"
                    : "yes")
            .as("environment"));
  }
}
