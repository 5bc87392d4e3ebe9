package org.mayday.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mayday.provisioning.boundary.Drift;
import org.mayday.provisioning.boundary.ProfileContent;
import org.mayday.provisioning.boundary.StandingQuery;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.AccessPolicy;

/** What differs from a profile is kept and told, and repaired where the profile says so. */
class ReconcileProfileTest {
  private static final ProfileBench bench = new ProfileBench();
  private static final ProfileContent USUAL = ProfileBench.content("mps.example.org:4433");

  private final ProfilePc pc = bench.pc("amt-12");

  @AfterAll
  static void close() {
    bench.close();
  }

  private void has(String name, ProfileContent content) throws Exception {
    bench.save(name, content);
    bench.apply(pc, name);
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
  }

  private void loses(Trigger trigger) {
    pc.access().remove(trigger.policyName());
  }

  private Optional<Drift> drift() {
    return Optional.ofNullable(
        bench.database.inTransaction(
            em -> bench.standings(em).find(StandingQuery.of(pc.uuid())).get(0).drift()));
  }

  private long told(String what) {
    return bench.announced.told().stream()
        .filter(it -> it.type().equals("org.mayday.profile." + what))
        .filter(it -> it.subject().equals(pc.uuid().toString()))
        .count();
  }

  @Test
  void keepsWhatDiffersAndSinceWhenAndTellsItOnce() throws Exception {
    has("Left", USUAL);
    bench.reconcile(pc);
    assertThat(drift()).isEmpty();

    loses(Trigger.USER);
    bench.reconcile(pc);
    Drift first = drift().orElseThrow();
    assertThat(first.deviations()).extracting(Drift.Deviation::found).containsExactly("none");
    bench.clock.pass(Duration.ofHours(5));
    assertThat(bench.reconcile(pc).toString()).contains("left as it is");
    assertThat(drift().orElseThrow().since()).isEqualTo(first.since());
    assertThat(drift().orElseThrow().comparedAt()).isAfter(first.comparedAt());
    assertThat(told("drifted")).isEqualTo(1);
    assertThat(pc.access().policy(Trigger.USER)).as("is left as it is").isEmpty();

    bench.apply(pc, "Left");
    bench.settle(pc);
    assertThat(drift()).as("what was known before").isEmpty();
    bench.reconcile(pc);
    assertThat(drift()).isEmpty();
  }

  @Test
  void repairsAsOftenAsItMayIfThatDoesNotHold() throws Exception {
    has("Repaired", USUAL.repairing(true));
    for (int times = 1; times <= 2; times++) {
      loses(Trigger.USER);
      assertThat(bench.reconcile(pc).toString()).contains("outcome=repaired");
      assertThat(pc.access().policy(Trigger.USER)).isPresent();
      assertThat(drift()).isEmpty();
    }
    loses(Trigger.USER);
    assertThat(bench.reconcile(pc).toString()).contains("did not hold");
    assertThat(drift().orElseThrow().repairs()).isEqualTo(2);
    assertThat(told("restored")).isEqualTo(2);

    bench.apply(pc, "Repaired");
    bench.settle(pc);
    loses(Trigger.USER);
    bench.reconcile(pc);
    assertThat(drift()).as("somebody has seen to it").isEmpty();
  }

  @Test
  void aRepairThatHeldCountsNoMore() throws Exception {
    has("Held", USUAL.repairing(true));
    for (int times = 1; times <= 3; times++) {
      loses(Trigger.PERIODIC);
      assertThat(bench.reconcile(pc).toString()).contains("outcome=repaired");
      bench.reconcile(pc);
    }
  }

  @Test
  void putsTheGatewayBackAndWaitsForItsProof() throws Exception {
    has("Anew", USUAL.repairing(true));
    pc.calls(Map.of(Trigger.USER, new AccessPolicy(Duration.ofMinutes(1), "", List.of())));
    pc.access().servers().forEach(server -> pc.access().removeServer(server.number()));
    assertThat(bench.reconcile(pc).toString()).contains("being repaired");
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
    bench.reconcile(pc);
    assertThat(drift()).isEmpty();
    assertThat(bench.canCall(pc)).isTrue();
  }

  @Test
  void isDueOncePerTunnelAndNotAgainAMomentLater() throws Exception {
    UUID tunnel = UUID.randomUUID();
    assertThat(bench.drifts.isDue(pc.uuid(), tunnel)).as("without a profile").isFalse();
    bench.save("Due", USUAL);
    bench.apply(pc, "Due");
    assertThat(bench.drifts.isDue(pc.uuid(), tunnel)).as("while it is given").isFalse();
    bench.settle(pc);
    assertThat(bench.drifts.isDue(pc.uuid(), tunnel)).isTrue();
    assertThat(bench.drifts.isDue(pc.uuid(), tunnel)).as("each port tells").isFalse();
    bench.clock.pass(Duration.ofSeconds(1));
    bench.reconcile(pc);
    assertThat(bench.drifts.isDue(pc.uuid(), UUID.randomUUID())).as("a moment later").isFalse();
    bench.clock.pass(Duration.ofHours(4));
    assertThat(bench.drifts.isDue(pc.uuid(), UUID.randomUUID())).isTrue();
  }
}
