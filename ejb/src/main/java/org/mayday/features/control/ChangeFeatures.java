package org.mayday.features.control;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.OnOff;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtRedirectionService;
import org.mayday.wsman.amt.AmtWebUiService;
import org.mayday.wsman.amt.RedirectionState;
import org.mayday.wsman.cim.CimKvmRedirectionSap;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;
import org.mayday.wsman.ips.IpsKvmRedirectionSettingData;

/**
 * Switches serial over LAN, storage redirection, KVM, the redirection listener and the firmware's
 * web pages on or off; what is not said stays as it is (Intel AMT Implementation and Reference
 * Guide, "Enable and Disable Redirection").
 */
@Dependent
public class ChangeFeatures implements FirmwareOperation {
  private static final String CLASS = "AMT_RedirectionService";
  static final String SOL = "sol";
  static final String IDER = "ider";
  static final String KVM = "kvm";
  static final String LISTENER = "listener";
  static final String WEB_UI = "webUi";

  @Override
  public OperationInfo info() {
    return OperationInfo.change("features.change", "features")
        .with(
            OnOff.parameter(SOL),
            OnOff.parameter(IDER),
            OnOff.parameter(KVM),
            OnOff.parameter(LISTENER),
            OnOff.parameter(WEB_UI));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    WsmanClient client = work.client();
    Arguments said = work.arguments();
    // what the PC lacks is found before anything is changed
    Optional<CimKvmRedirectionSap> kvm = kvm(client, said);
    Optional<AmtWebUiService> webUi = webUi(client, said);
    AmtRedirectionService redirection =
        Reads.required(client, AmtRedirectionService.class, "redirection");
    Facts facts = new Facts();
    redirection(client, said, redirection, facts);
    if (kvm.isPresent()) {
      boolean on = OnOff.said(said, KVM, false);
      client.invoke(CimKvmRedirectionSap.requestStateChange(on));
      facts.with(KVM, on);
    }
    if (webUi.isPresent()) {
      boolean on = OnOff.said(said, WEB_UI, false);
      client.invoke(AmtWebUiService.requestStateChange(on));
      facts.with(WEB_UI, on);
    }
    return Sheet.of(facts.as("features"));
  }

  private static void redirection(
      WsmanClient client, Arguments said, AmtRedirectionService now, Facts facts)
      throws WsmanException {
    RedirectionState before =
        now.enabledState().flatMap(CodedValue::known).orElse(RedirectionState.DISABLED);
    RedirectionState wanted =
        RedirectionState.of(
            OnOff.said(said, IDER, before.ider()), OnOff.said(said, SOL, before.sol()));
    boolean listened = now.listenerEnabled().orElse(false);
    boolean switchedOn =
        said.optional(KVM).filter(OnOff.ON.name()::equals).isPresent()
            || wanted != before && wanted != RedirectionState.DISABLED;
    // nothing can be redirected while nobody listens
    boolean listens = OnOff.said(said, LISTENER, listened || switchedOn);
    if (wanted != before) {
      client.invoke(AmtRedirectionService.requestStateChange(wanted));
    }
    if (wanted != before || listens != listened) {
      WsmanInstance service = client.get(CLASS, Selectors.none());
      client.put(
          service.with("EnabledState", wanted.number()).with("ListenerEnabled", listens),
          Selectors.none());
    }
    facts.with(SOL, wanted.sol()).with(IDER, wanted.ider()).with(LISTENER, listens);
  }

  private static Optional<CimKvmRedirectionSap> kvm(WsmanClient client, Arguments said)
      throws WsmanException, OperationFailed {
    if (said.optional(KVM).isEmpty()) {
      return Optional.empty();
    }
    CimKvmRedirectionSap kvm = Reads.required(client, CimKvmRedirectionSap.class, "KVM");
    if (OnOff.said(said, KVM, false) && !allowsKvm(client)) {
      throw new OperationFailed(
          Kind.NOT_OFFERED,
          "KVM is switched off in the set-up of the management engine; only somebody at the PC can"
              + " switch it on there.");
    }
    return Optional.of(kvm);
  }

  /** Whether KVM can be switched on from here. */
  static boolean allowsKvm(WsmanClient client) throws WsmanException {
    return Reads.of(client, IpsKvmRedirectionSettingData.class)
        .flatMap(IpsKvmRedirectionSettingData::enabledByMebx)
        .orElse(true);
  }

  private static Optional<AmtWebUiService> webUi(WsmanClient client, Arguments said)
      throws WsmanException, OperationFailed {
    return said.optional(WEB_UI).isEmpty()
        ? Optional.empty()
        : Optional.of(Reads.required(client, AmtWebUiService.class, "web pages"));
  }
}
