package org.mayday.apf.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.RequestSuccess;

/** Plays a scenario against a target. */
public final class ScenarioRunner {
  private final ScenarioTarget target;

  public ScenarioRunner(ScenarioTarget target) {
    this.target = target;
  }

  /** Plays all steps; throws {@link AssertionError} at the first that is not as written. */
  public void play(Scenario scenario) {
    scenario.steps().forEach(this::play);
    assertThat(target.next(false)).as("%s: sent after the end", scenario.name()).isNull();
    target.nothingElse();
  }

  private void play(Step step) {
    if (step instanceof Step.DeviceSends sent) {
      target.send(sent.bytes().duplicate());
    } else if (step instanceof Step.ServerSends expected) {
      ApfMessage message = expected.message();
      boolean withPort = message instanceof RequestSuccess reply && reply.port().isPresent();
      assertThat(target.next(withPort)).as(step.place()).isEqualTo(message);
    } else if (step instanceof Step.ServerIsSilent) {
      assertThat(target.next(false)).as(step.place()).isNull();
    } else if (step instanceof Step.HostActs acting) {
      target.act(acting.action());
    } else if (step instanceof Step.HostHears hearing) {
      target.hears(hearing.news());
    }
  }
}
