package org.mayday.simulator.firmware;

import java.util.List;
import java.util.Map;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.wsman.Repository.Instance;
import org.mayday.simulator.wsman.Repository.Property;
import org.mayday.simulator.wsman.SoapRequest;

/** Methods of system defence and agent presence. */
final class DefenceMethods {

  static final String AGENT = "AMT_AgentPresenceWatchdog";
  static final String ACTION = "AMT_AgentPresenceWatchdogAction";
  static final String STATISTICS = "AMT_ActiveFilterStatistics";
  private static final int NOT_FOUND = 2068;
  private static final int MOST_ACTIONS = 64;
  private static final int FULL = 23;

  private DefenceMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        "AMT_SystemDefensePolicy.UpdateStatistics", DefenceMethods::count,
        "AMT_AgentPresenceWatchdog.AddAction", DefenceMethods::addAction,
        "AMT_AgentPresenceWatchdog.DeleteAllActions", DefenceMethods::deleteActions);
  }

  /** Every filter of the policy has met one packet more. */
  private static String count(SoapRequest request, SimulatedPc pc) {
    String key = request.selectors().getOrDefault("InstanceID", "");
    for (Instance policy : pc.additions().of(Creations.POLICY)) {
      if (policy.key().equals(key)) {
        policy.values("FilterCreationHandles").forEach(filter -> meet(pc, filter));
        return Method.returns(Method.COMPLETED);
      }
    }
    return Method.returns(NOT_FOUND);
  }

  private static void meet(SimulatedPc pc, String filter) {
    long before =
        pc.additions().of(STATISTICS).stream()
            .filter(one -> one.key().equals(filter))
            .mapToLong(one -> Long.parseLong(one.value("ReadCount")))
            .sum();
    pc.additions()
        .put(
            new Instance(
                ClassTemplate.resource(STATISTICS),
                STATISTICS,
                filter,
                List.of(
                    new Property("ElementName", List.of("Filter " + filter), false),
                    new Property("InstanceID", List.of(filter), false),
                    new Property("ReadCount", List.of(String.valueOf(before + 1)), false))));
  }

  private static String addAction(SoapRequest request, SimulatedPc pc) {
    String agent = request.selectors().getOrDefault("DeviceID", "");
    boolean known = pc.additions().of(AGENT).stream().anyMatch(one -> one.key().equals(agent));
    if (!known) {
      return Method.returns(NOT_FOUND);
    }
    if (pc.additions().of(ACTION).size() >= MOST_ACTIONS) {
      return Method.returns(FULL);
    }
    String key = agent + " " + pc.additions().next();
    pc.additions()
        .put(
            new Instance(
                ClassTemplate.resource(ACTION),
                ACTION,
                key,
                List.of(
                    new Property("ActionSd", List.of(said(request, "ActionSd", "0")), false),
                    new Property("ElementName", List.of("Agent Presence Action"), false),
                    new Property(
                        "EventOnTransition",
                        List.of(said(request, "EventOnTransition", "false")),
                        false),
                    new Property("InstanceID", List.of(key), false))));
    return Method.returns(Method.COMPLETED);
  }

  private static String said(SoapRequest request, String name, String otherwise) {
    return request.parameter(name).orElse(otherwise);
  }

  private static String deleteActions(SoapRequest request, SimulatedPc pc) {
    forgetActions(pc, request.selectors().getOrDefault("DeviceID", ""));
    return Method.returns(Method.COMPLETED);
  }

  /** Removes the actions of an agent. */
  static void forgetActions(SimulatedPc pc, String agent) {
    pc.additions().of(ACTION).stream()
        .filter(action -> action.key().startsWith(agent + " "))
        .forEach(action -> pc.additions().remove(ACTION, action.key()));
  }
}
