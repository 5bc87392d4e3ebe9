package org.mayday.simulator.firmware;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.simulator.platform.RemoteAccess;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.wsman.SoapRequest;

/** Methods of the services for time, remote access, redirection and user consent. */
final class ServiceMethods {

  /** How long an answer gets to leave before the tunnel it went through is closed. */
  private static final Duration FAREWELL = Duration.ofMillis(200);

  private ServiceMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        "AMT_TimeSynchronizationService.GetLowAccuracyTimeSynch", ServiceMethods::tellTime,
        "AMT_TimeSynchronizationService.SetHighAccuracyTimeSynch", ServiceMethods::setTime,
        "AMT_UserInitiatedConnectionService.RequestStateChange", ServiceMethods::enableUserCalls,
        "AMT_RemoteAccessService.CloseRemoteAccessConnection", ServiceMethods::close,
        "AMT_RedirectionService.RequestStateChange",
            (request, pc) ->
                changeState(
                    request,
                    pc,
                    "AMT_RedirectionService#Intel(r) AMT Redirection Service",
                    "3276[89]|3277[01]"),
        "CIM_KVMRedirectionSAP.RequestStateChange",
            (request, pc) ->
                changeState(request, pc, "CIM_KVMRedirectionSAP#KVM Redirection SAP", "2|3"));
  }

  /** RequestStateChange of a service whose EnabledState is all there is to it. */
  static String changeState(SoapRequest request, SimulatedPc pc, String instance, String allowed) {
    Optional<String> wanted =
        request.parameter("RequestedState").filter(state -> state.matches(allowed));
    wanted.ifPresent(state -> pc.settings().put(instance, Map.of("EnabledState", List.of(state))));
    return Method.returns(wanted.isPresent() ? Method.COMPLETED : Method.INVALID_PARAMETER);
  }

  private static String tellTime(SoapRequest request, SimulatedPc pc) {
    return Method.output("Ta0", String.valueOf(pc.clock().now().getEpochSecond()))
        + Method.returns(Method.COMPLETED);
  }

  private static String setTime(SoapRequest request, SimulatedPc pc) {
    Optional<Long> told = seconds(request, "Tm1");
    Optional<Long> was = seconds(request, "Ta0");
    Optional<Long> later = seconds(request, "Tm2");
    if (told.isEmpty() || was.isEmpty() || later.isEmpty()) {
      return Method.returns(Method.INVALID_PARAMETER);
    }
    pc.clock().set(Instant.ofEpochSecond(later.get()));
    return Method.returns(Method.COMPLETED);
  }

  private static Optional<Long> seconds(SoapRequest request, String name) {
    return request.parameter(name).filter(text -> text.matches("\\d{1,10}")).map(Long::valueOf);
  }

  private static String enableUserCalls(SoapRequest request, SimulatedPc pc) {
    Optional<Integer> wanted =
        request
            .parameter("RequestedState")
            .filter(state -> state.matches("\\d{5}"))
            .map(Integer::valueOf)
            .filter(
                state -> state >= RemoteAccess.ALL_DISABLED && state <= RemoteAccess.ALL_ENABLED);
    wanted.ifPresent(pc.remoteAccess()::userService);
    return Method.returns(wanted.isPresent() ? Method.COMPLETED : Method.INVALID_PARAMETER);
  }

  private static String close(SoapRequest request, SimulatedPc pc) {
    pc.clock().after(FAREWELL, pc::hangUp);
    return Method.returns(Method.COMPLETED);
  }
}
