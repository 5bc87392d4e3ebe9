package org.mayday.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mayday.provisioning.boundary.ProfileContent;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.AccessPolicy;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanSettings;

/** PCs are given profiles over any way; what they have is told by their firmware. */
class ProfileApplicationTest {
  private static final ProfileBench bench = new ProfileBench();
  private static final ProfileContent USUAL = ProfileBench.content("mps.example.org:4433");
  private static final ProfileContent OTHER = ProfileBench.content("new.example.org:4433");

  private final ProfilePc pc = bench.pc("amt-12");

  @AfterAll
  static void close() {
    bench.close();
  }

  private Given given(String profile) throws Exception {
    WsmanClient client = new WsmanClient(pc, WsmanSettings.within(Duration.ofSeconds(30)));
    return bench.application.give(
        pc.uuid(), client, new ProfileApplication.Asked(profile, false, "sue"));
  }

  private void has(String name) throws Exception {
    bench.save(name, USUAL);
    assertThat(given(name)).isEqualTo(Given.AWAITED);
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
  }

  private List<String> servers() {
    return pc.access().servers().stream().map(server -> server.accessInfo()).toList();
  }

  @Test
  void changesNothingAtAPcThatIsAsItsProfileSays() throws Exception {
    has("Held");
    pc.connected();
    assertThat(given("Held")).isEqualTo(Given.PROVEN);
    assertThat(pc.changing()).isEmpty();
  }

  @Test
  void givesBackARuleThatWasLost() throws Exception {
    has("Rule");
    pc.access().remove(Trigger.USER.policyName());
    assertThat(given("Rule")).isEqualTo(Given.PROVEN);
    assertThat(pc.access().policy(Trigger.USER)).isPresent();
  }

  @Test
  void givesBackTheServerThatWasLost() throws Exception {
    has("Server");
    pc.calls(Map.of(Trigger.USER, new AccessPolicy(Duration.ofMinutes(1), "", List.of())));
    pc.access().servers().forEach(server -> pc.access().removeServer(server.number()));
    assertThat(given("Server")).isEqualTo(Given.AWAITED);
    assertThat(servers()).containsExactly("mps.example.org");
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
    assertThat(bench.canCall(pc)).isTrue();
  }

  @Test
  void doesNotTakeAFormerVersionForTheNewest() throws Exception {
    bench.save("Former", USUAL);
    given("Former");
    bench.save("Former", OTHER);
    assertThat(given("Former")).as("the former has to be proven").isEqualTo(Given.FORMER_AWAITED);

    pc.connected();
    bench.call(pc);
    assertThat(given("Former")).as("proven, and the newest given").isEqualTo(Given.AWAITED);
    assertThat(bench.book.find(pc.uuid()).orElseThrow().version()).isEqualTo(2);
    bench.settle(pc);
    assertThat(servers()).containsExactly("new.example.org");
    assertThat(given("Former")).isEqualTo(Given.PROVEN);
  }
}
