package org.mayday.visits.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.fleet.boundary.PlatformChange;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.visits.boundary.Policy;
import org.mayday.visits.boundary.PolicyChange;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunQuery;

class PoliciesTest {
  private static final OperationInfo READ = OperationInfo.read("test.read", "test");

  private final TestRuns runs = new TestRuns();

  @AfterEach
  void close() {
    runs.close();
  }

  private Policy set(@Nullable String tag, boolean enabled) {
    return runs.announcements.inNew(
        () ->
            runs.policyBook.set(null, new PolicyChange("test.read", tag, 6, enabled), READ, "eve"));
  }

  private void call() {
    runs.calls();
    runs.letRun();
  }

  @Test
  void isDoneWhenAPcCallsButNotMoreOftenThanItSays() {
    set(null, true);
    call();
    runs.tells(16993);
    runs.letRun();
    assertThat(runs.done).as("each port is told").hasSize(1);
    runs.clock.pass(Duration.ofHours(5));
    call();
    assertThat(runs.done).hasSize(1);
    runs.clock.pass(Duration.ofHours(1));
    call();
    assertThat(runs.done).hasSize(2);
    Run run =
        runs.announcements.inNew(() -> runs.search.find(RunQuery.of(runs.pc, 1))).runs().get(0);
    assertThat(run.who()).isEqualTo("policy");
  }

  @Test
  void concernsThePcsWithItsTag() {
    set("Ward", true);
    call();
    assertThat(runs.done).isEmpty();
    PlatformChange tagged = new PlatformChange(null, null, null, null, null, Set.of("ward"), null);
    runs.database.inTransaction(() -> runs.fleet.store.change(runs.pc, tagged));
    call();
    assertThat(runs.done).hasSize(1);
  }

  @Test
  void doesNothingWhileItIsOffOrAfterItIsRemoved() {
    set(null, false);
    call();
    assertThat(runs.done).isEmpty();
    Policy policy = set(null, true);
    runs.announcements.runInNew(() -> runs.policyBook.remove(policy.id()));
    call();
    assertThat(runs.done).isEmpty();
  }

  @Test
  void takesOnlyWhatNeedsNoWords() {
    OperationInfo needy = OperationInfo.read("test.read", "test").with(Parameter.text("name", 9));
    assertThat(PolicyBook.isSuitable(OperationInfo.destroy("test.erase", "test"))).isFalse();
    assertThatThrownBy(
            () ->
                runs.policyBook.set(
                    null, new PolicyChange("test.read", null, 1, true), needy, "eve"))
        .isInstanceOf(BadArguments.class);
    assertThatThrownBy(() -> new PolicyChange("test.read", null, 0, true))
        .isInstanceOf(BadArguments.class);
  }
}
