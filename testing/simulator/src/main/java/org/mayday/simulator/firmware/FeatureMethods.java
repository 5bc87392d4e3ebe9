package org.mayday.simulator.firmware;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.mayday.simulator.platform.Alarms;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.wsman.SoapRequest;
import org.mayday.simulator.wsman.WsmanFault;
import org.mayday.simulator.wsman.XmlNode;

/** Methods for consent, screens, KVM, the web pages, power schemes and alarm clocks. */
final class FeatureMethods {

  private static final int LIMIT_REACHED = 23;
  private static final int INVALID = 36;
  private static final String SERIAL = "1";
  private static final int MOST_REBOOTS = 3;

  private FeatureMethods() {}

  static Map<String, Method> all() {
    return Map.ofEntries(
        Map.entry(
            "IPS_OptInService.StartOptIn", (request, pc) -> Method.returns(pc.consent().start())),
        Map.entry(
            "IPS_OptInService.SendOptInCode",
            (request, pc) ->
                Method.returns(pc.consent().send(request.parameter("OptInCode").orElse("")))),
        Map.entry(
            "IPS_OptInService.CancelOptIn", (request, pc) -> Method.returns(pc.consent().cancel())),
        Map.entry("AMT_RedirectionService.TerminateSession", FeatureMethods::endSession),
        Map.entry("IPS_KVMRedirectionSettingData.TerminateSession", FeatureMethods::endScreen),
        Map.entry("IPS_ScreenConfigurationService.SetSessionState", FeatureMethods::blank),
        Map.entry(
            "AMT_WebUIService.RequestStateChange",
            (request, pc) ->
                ServiceMethods.changeState(
                    request, pc, "AMT_WebUIService#Intel(r) AMT WebUI Service", "2|3")),
        Map.entry("AMT_SystemPowerScheme.SetPowerScheme", FeatureMethods::setScheme),
        Map.entry("AMT_AlarmClockService.AddAlarm", FeatureMethods::addAlarm));
  }

  private static String endSession(SoapRequest request, SimulatedPc pc) {
    String type = request.parameter("SessionType").orElse("");
    boolean known = type.matches("[01]");
    if (type.equals(SERIAL)) {
      pc.serialLine().terminate();
    }
    return Method.returns(known ? Method.COMPLETED : INVALID);
  }

  private static String endScreen(SoapRequest request, SimulatedPc pc) {
    pc.remoteScreen().terminate();
    return Method.returns(Method.COMPLETED);
  }

  private static String blank(SoapRequest request, SimulatedPc pc) {
    String state = request.parameter("SessionState").orElse("");
    String reboots = request.parameter("ConsecutiveRebootsNum").orElse("0");
    if (!state.matches("[01]") || !reboots.matches("[0-" + MOST_REBOOTS + "]")) {
      return Method.returns(INVALID);
    }
    pc.settings()
        .put(
            "IPS_ScreenConfigurationService#Intel(r) AMT Screen Configuration Service",
            Map.of(
                "CurrentState", List.of(state),
                "RemainingConsecutiveRebootsNum", List.of(state.equals("1") ? reboots : "0")));
    return Method.returns(Method.COMPLETED);
  }

  private static String setScheme(SoapRequest request, SimulatedPc pc) throws WsmanFault {
    String scheme = request.selectors().getOrDefault("InstanceID", "");
    if (FeatureValues.powerSchemes(pc).stream()
        .noneMatch(row -> row.get("scheme.id").equals(scheme))) {
      throw WsmanFault.noSuchInstance();
    }
    pc.settings().put(FeatureValues.SCHEME, Map.of("InstanceID", List.of(scheme)));
    return Method.returns(Method.COMPLETED);
  }

  private static String addAlarm(SoapRequest request, SimulatedPc pc) {
    Optional<XmlNode> template = request.parameterNode("AlarmTemplate");
    String id = template.flatMap(node -> node.childText("InstanceID")).orElse("");
    try {
      Instant start =
          Instant.parse(template.flatMap(node -> node.find("Datetime")).orElseThrow().text());
      Duration interval =
          template
              .flatMap(node -> node.child("Interval"))
              .flatMap(node -> node.child("Interval"))
              .map(node -> Duration.parse(node.text()))
              .orElse(Duration.ZERO);
      boolean once =
          template
              .flatMap(node -> node.childText("DeleteOnCompletion"))
              .map("true"::equals)
              .orElse(false);
      if (id.isEmpty() || start.isBefore(pc.clock().now())) {
        return Method.returns(INVALID);
      }
      boolean added = pc.alarms().add(new Alarms.Occurrence(id, start, interval, once));
      return Method.returns(added ? Method.COMPLETED : LIMIT_REACHED);
    } catch (DateTimeParseException | NoSuchElementException faulty) {
      return Method.returns(INVALID);
    }
  }
}
