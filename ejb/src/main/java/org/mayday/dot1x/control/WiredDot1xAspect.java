package org.mayday.dot1x.control;

import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.control.Aspect;
import org.mayday.aspect.control.Ground;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.OnOff;
import org.mayday.operation.control.Reads;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;
import org.mayday.wsman.ips.WiredDot1xState;

/** How profiles have the wired port prove itself to the switch (802.1x). */
@Dependent
public class WiredDot1xAspect implements Aspect {
  private static final String NAME = "wiredDot1x";
  private static final String STATE = "state";
  private static final String RUNS = "whilePcRuns";
  private static final String ANYWAY = "anyway";
  private static final String ENABLED = "Enabled";

  @Override
  public AspectInfo info() {
    List<Parameter> all = new ArrayList<>();
    all.add(OnOff.parameter(STATE));
    all.addAll(Dot1xValues.parameters());
    all.add(OnOff.parameter(RUNS));
    all.add(Parameter.flag(ANYWAY));
    return AspectInfo.of(NAME, all.toArray(new Parameter[0]));
  }

  @Override
  public void check(Arguments said) {
    if (said.optional(STATE).isEmpty()) {
      throw new BadArguments(NAME + " needs state.");
    }
    if (isOn(said.text(STATE))) {
      Dot1xValues.check(said, NAME);
    } else if (Dot1xValues.said(said)) {
      throw new BadArguments("Nothing else of " + NAME + " goes with state OFF.");
    }
    if (!said.flag(ANYWAY)) {
      throw new BadArguments(
          "If the switch does not let PCs in with this, none of them on a wire can call any more."
              + " Say \"anyway\" to do it nevertheless.");
    }
  }

  @Override
  public boolean takes(String secret, Map<String, String> said) {
    return isOn(said.getOrDefault(STATE, ""));
  }

  @Override
  public Map<String, String> read(Ground ground, Map<String, String> wanted) throws WsmanException {
    Optional<Settings> settings = settings(ground);
    if (settings.isEmpty()) {
      return Map.of();
    }
    WsmanInstance instance = settings.get().instance();
    Map<String, String> now = new TreeMap<>(Dot1xValues.of(instance));
    now.put(STATE, word(settings.get().isOn()));
    instance
        .text(settings.get().runs())
        .ifPresent(text -> now.put(RUNS, word(text.strip().equals("true"))));
    if (wanted.containsKey(ANYWAY)) {
      now.put(ANYWAY, wanted.get(ANYWAY));
    }
    return now;
  }

  @Override
  public void apply(Ground ground, Map<String, String> wanted)
      throws WsmanException, OperationFailed {
    Optional<Settings> settings = settings(ground);
    if (settings.isEmpty()) {
      throw Reads.lacks("802.1x on the wire");
    }
    WsmanInstance next = Dot1xValues.over(wanted, settings.get().instance());
    if (wanted.containsKey(STATE)) {
      next = next.with(ENABLED, settings.get().enabled(isOn(wanted.get(STATE))));
    }
    if (wanted.containsKey(RUNS)) {
      next = next.with(settings.get().runs(), isOn(wanted.get(RUNS)));
    }
    ground.client().put(next, Selectors.none());
  }

  private static Optional<Settings> settings(Ground ground) throws WsmanException {
    Optional<WsmanInstance> present = Reads.of(ground.client(), ChangeWiredDot1x.NEW);
    if (present.isPresent()) {
      return Optional.of(new Settings(present.get(), true));
    }
    return Reads.of(ground.client(), ChangeWiredDot1x.OLD).map(old -> new Settings(old, false));
  }

  private static boolean isOn(String word) {
    return word.equals(OnOff.ON.name());
  }

  private static String word(boolean on) {
    return (on ? OnOff.ON : OnOff.OFF).name();
  }

  /**
   * The settings as firmware has them: from AMT 6 on with states, before with yes and no.
   *
   * @param states whether it has states
   */
  private record Settings(WsmanInstance instance, boolean states) {
    boolean isOn() {
      String told = instance.text(ENABLED).orElse("").strip();
      return states
          ? told.equals(String.valueOf(WiredDot1xState.ON.number()))
          : told.equals("true");
    }

    Object enabled(boolean on) {
      WiredDot1xState state = on ? WiredDot1xState.ON : WiredDot1xState.OFF;
      return states ? (Object) state.number() : (Object) on;
    }

    String runs() {
      return states ? "AvailableInS0" : "ActiveInS0";
    }
  }
}
