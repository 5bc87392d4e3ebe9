package org.mayday.kvm.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.cim.CimKvmRedirectionSap;
import org.mayday.wsman.ips.IpsKvmRedirectionSettingData;

/** Tells the settings of KVM. */
@Dependent
public class ReadKvmSettings implements FirmwareOperation {
  /** The first version with KVM. */
  static final int SINCE = 6;

  @Override
  public OperationInfo info() {
    return OperationInfo.read("kvm.settings", "features").since(SINCE);
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    return Sheet.of(of(work.client()));
  }

  /** The settings of a PC. */
  static Sheet.Part of(WsmanClient client) throws WsmanException, OperationFailed {
    IpsKvmRedirectionSettingData it =
        Reads.required(client, IpsKvmRedirectionSettingData.class, "KVM");
    return new Facts()
        .with(
            "enabled",
            Reads.of(client, CimKvmRedirectionSap.class).flatMap(CimKvmRedirectionSap::enabled))
        .with("allowedInSetup", it.enabledByMebx())
        .with("port5900", it.port5900Enabled())
        .with("consent", it.optInPolicy())
        .with("consentSeconds", it.optInPolicyTimeout())
        .with("idleMinutes", it.sessionTimeout())
        .with("defaultScreen", it.defaultScreen())
        .with("backToBack", it.backToBackFbMode())
        .with("grayscale", it.grayscaleSupported())
        .with("compression", it.zlibSupported())
        .with("doubleBuffer", it.doubleBufferMode())
        .with("decimation", it.initialDecimation())
        .as("kvm");
  }
}
