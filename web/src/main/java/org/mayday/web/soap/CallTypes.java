package org.mayday.web.soap;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.CallQuery;
import org.mayday.web.soap.calls.Call;
import org.mayday.web.soap.calls.CallState;
import org.mayday.web.soap.calls.CallStep;
import org.mayday.web.soap.calls.CallStory;
import org.mayday.web.soap.calls.CallerClass;

/** Calls as the contract of SOAP writes them. */
final class CallTypes {
  private static final int USUAL_LIMIT = 50;

  private CallTypes() {}

  static CallQuery query(@Nullable CallState state, @Nullable Integer limit) {
    Set<org.mayday.calls.boundary.CallState> states =
        state == null
            ? Set.of()
            : Set.of(org.mayday.calls.boundary.CallState.valueOf(state.name()));
    return new CallQuery(
        null, states, null, null, null, null, 0, limit == null ? USUAL_LIMIT : limit);
  }

  static Call of(org.mayday.calls.boundary.Call from) {
    Call call = new Call();
    call.setId(from.id());
    call.setPlatform(from.platform());
    call.setPlatformName(from.platformName());
    call.setState(CallState.valueOf(from.state().name()));
    call.setTechnician(from.technician());
    call.setReason(XmlText.clean(from.reason()));
    call.setAddress(from.address());
    call.setTrigger(from.trigger());
    call.setCallerClass(CallerClass.valueOf(from.callerClass().name()));
    call.setEvidence(XmlText.clean(from.evidence()));
    call.setEarlierCalls(from.earlierCalls());
    call.getTicket().addAll(from.tickets());
    call.setSummary(XmlText.clean(from.summary()));
    times(call, from);
    return call;
  }

  private static void times(Call call, org.mayday.calls.boundary.Call from) {
    call.setRingingSince(from.ringingSince());
    call.setAcceptedAt(from.acceptedAt());
    call.setEndedAt(from.endedAt());
    call.setLifetimeEnds(from.lifetimeEnds());
    call.setTunnelUp(from.tunnelUp());
    call.setTunnelLostAt(from.tunnelLostAt());
  }

  static CallStory story(
      org.mayday.calls.boundary.Call call, List<org.mayday.calls.boundary.CallStep> steps) {
    CallStory story = new CallStory();
    story.setCall(of(call));
    steps.stream().map(CallTypes::step).forEach(story.getStep()::add);
    return story;
  }

  private static CallStep step(org.mayday.calls.boundary.CallStep from) {
    CallStep step = new CallStep();
    step.setAt(from.at());
    step.setWho(from.who());
    step.setWhat(from.what());
    step.setText(XmlText.clean(from.text()));
    return step;
  }
}
