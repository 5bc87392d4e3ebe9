package org.mayday.features.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mayday.kvm.control.KnownScreens;
import org.mayday.kvm.control.ScreenReading;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Abreast;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtRedirectionService;
import org.mayday.wsman.amt.AmtSetupAndConfigurationService;
import org.mayday.wsman.amt.AmtWebUiService;
import org.mayday.wsman.amt.RedirectionState;
import org.mayday.wsman.cim.CimBootService;
import org.mayday.wsman.cim.EnabledState;
import org.mayday.wsman.cim.RecoveryState;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.ips.IpsOptInService;
import org.mayday.wsman.ips.OptInPolicy;

/** Tells what of the remote features is switched on. */
@Dependent
public class ReadFeatures implements FirmwareOperation {
  @Inject KnownScreens screens;

  @Override
  public OperationInfo info() {
    return OperationInfo.read("features.read", "features");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    WsmanClient client = work.client();
    AmtRedirectionService redirection =
        Reads.required(client, AmtRedirectionService.class, "redirection");
    Abreast all = new Abreast();
    var kvm = all.read(ScreenReading::of);
    var webUi = all.read(pc -> Reads.of(pc, AmtWebUiService.class));
    var boot = all.read(pc -> Reads.of(pc, CimBootService.class));
    var setup = all.read(pc -> Reads.of(pc, AmtSetupAndConfigurationService.class));
    var consent = all.read(pc -> Reads.of(pc, IpsOptInService.class));
    all.with(client);
    screens.note(work.platform(), kvm.get());
    Facts facts =
        new Facts()
            .with("sol", state(redirection).map(RedirectionState::sol))
            .with("ider", state(redirection).map(RedirectionState::ider))
            .with("listener", redirection.listenerEnabled())
            .with("kvm", kvm.get().enabled())
            .with(
                "webUi",
                webUi
                    .get()
                    .flatMap(AmtWebUiService::enabledState)
                    .map(state -> state.is(EnabledState.ENABLED)));
    boot.get().flatMap(CimBootService::recovery).ifPresent(recovery -> recovery(facts, recovery));
    Facts control =
        new Facts()
            .with(
                "controlMode",
                setup
                    .get()
                    .flatMap(AmtSetupAndConfigurationService::provisioningMode)
                    .map(CodedValue::words))
            .with(
                "consentFor",
                consent.get().flatMap(IpsOptInService::policy).map(OptInPolicy::words));
    List<Sheet.Part> parts = new ArrayList<>(List.of(facts.as("features")));
    if (!control.isEmpty()) {
      parts.add(control.as("control"));
    }
    return new Sheet(parts);
  }

  private static Optional<RedirectionState> state(AmtRedirectionService redirection) {
    return redirection.enabledState().flatMap(CodedValue::known);
  }

  private static void recovery(Facts facts, RecoveryState recovery) {
    facts.with("oneClickRecovery", recovery.recovers()).with("platformErase", recovery.erases());
  }
}
