package org.mayday.features.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.control.Aspect;
import org.mayday.aspect.control.Ground;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.OnOff;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtRedirectionService;
import org.mayday.wsman.amt.AmtWebUiService;
import org.mayday.wsman.amt.RedirectionState;
import org.mayday.wsman.cim.CimKvmRedirectionSap;
import org.mayday.wsman.cim.EnabledState;
import org.mayday.wsman.instance.CodedValue;

/** Which remote features profiles switch on or off. */
@Dependent
public class FeaturesAspect implements Aspect {
  private static final List<String> REDIRECTED =
      List.of(ChangeFeatures.SOL, ChangeFeatures.IDER, ChangeFeatures.KVM);

  private final ChangeFeatures change;

  @Inject
  public FeaturesAspect(ChangeFeatures change) {
    this.change = change;
  }

  @Override
  public AspectInfo info() {
    return AspectInfo.of(
        "features",
        OnOff.parameter(ChangeFeatures.SOL),
        OnOff.parameter(ChangeFeatures.IDER),
        OnOff.parameter(ChangeFeatures.KVM),
        OnOff.parameter(ChangeFeatures.LISTENER),
        OnOff.parameter(ChangeFeatures.WEB_UI));
  }

  @Override
  public void check(Arguments said) {
    if (said.optional(ChangeFeatures.LISTENER).filter(OnOff.OFF.name()::equals).isPresent()
        && REDIRECTED.stream().anyMatch(name -> OnOff.said(said, name, false))) {
      throw new BadArguments("Nothing can be redirected while listener is OFF.");
    }
  }

  @Override
  public Map<String, String> wanted(Ground ground, Map<String, String> said) {
    Map<String, String> wanted = new TreeMap<>(said);
    if (REDIRECTED.stream().anyMatch(name -> OnOff.ON.name().equals(said.get(name)))) {
      wanted.put(ChangeFeatures.LISTENER, OnOff.ON.name());
    }
    return wanted;
  }

  @Override
  public Map<String, String> read(Ground ground, Map<String, String> wanted) throws WsmanException {
    Glance glance = new Glance(ground.client());
    Map<String, String> now = new TreeMap<>();
    Optional<AmtRedirectionService> redirection = glance.get(AmtRedirectionService.class);
    Optional<RedirectionState> state =
        redirection.flatMap(AmtRedirectionService::enabledState).flatMap(CodedValue::known);
    state.ifPresent(it -> now.put(ChangeFeatures.SOL, word(it.sol())));
    state.ifPresent(it -> now.put(ChangeFeatures.IDER, word(it.ider())));
    redirection
        .flatMap(AmtRedirectionService::listenerEnabled)
        .ifPresent(on -> now.put(ChangeFeatures.LISTENER, word(on)));
    if (wanted.containsKey(ChangeFeatures.KVM) && ChangeFeatures.allowsKvm(ground.client())) {
      glance
          .get(CimKvmRedirectionSap.class)
          .flatMap(CimKvmRedirectionSap::enabled)
          .ifPresent(on -> now.put(ChangeFeatures.KVM, word(on)));
    }
    if (wanted.containsKey(ChangeFeatures.WEB_UI)) {
      glance
          .get(AmtWebUiService.class)
          .flatMap(AmtWebUiService::enabledState)
          .ifPresent(it -> now.put(ChangeFeatures.WEB_UI, word(it.is(EnabledState.ENABLED))));
    }
    return now;
  }

  @Override
  public void apply(Ground ground, Map<String, String> wanted)
      throws WsmanException, OperationFailed {
    ground.perform(change, wanted);
  }

  private static String word(boolean on) {
    return (on ? OnOff.ON : OnOff.OFF).name();
  }
}
