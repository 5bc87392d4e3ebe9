package org.mayday.setup.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.fleet.boundary.NewPlatform;
import org.mayday.setup.boundary.Automatic;
import org.mayday.setup.boundary.ExpectedPc;
import org.mayday.setup.boundary.SetupRefused;
import org.mayday.setup.boundary.SetupState;
import org.mayday.setup.boundary.UnknownNewPc;

/** Who is set up when: by order, or by the rule. */
class SetupDeskTest {
  private final SetupBench bench = new SetupBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private void rule(Automatic automatic) {
    bench.database.inTransaction(
        em -> bench.expected.change(automatic, KnownInstructor.PROFILE, "ann"));
  }

  private int expect(String csv) {
    return bench.database.inTransaction(em -> bench.expected.expect(csv, "ann"));
  }

  private long waiting() {
    return bench.database.inTransaction(em -> bench.book.find(0, 10).total());
  }

  private void isNotOrdered() {
    assertThatThrownBy(bench::setup).isInstanceOf(UnknownNewPc.class);
  }

  @Test
  void refusesWhatCannotBeDone() {
    assertThatThrownBy(() -> bench.order(null, null)).isInstanceOf(UnknownNewPc.class);
    bench.greeted();
    assertThatThrownBy(() -> bench.order(null, null))
        .isInstanceOf(SetupRefused.class)
        .hasMessageContaining("no provisioning certificate");
    bench.certified();
    bench.order(null, null);
    assertThatThrownBy(() -> bench.order(null, null))
        .isInstanceOf(SetupRefused.class)
        .hasMessageContaining("already");
    assertThatThrownBy(() -> bench.order("a\nb", null)).isInstanceOf(SetupRefused.class);
    bench.nextPc().greeted();
    assertThatThrownBy(() -> bench.order(null, null, "nowhere"))
        .isInstanceOf(SetupRefused.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void takesAPcOffTheListOfThoseThatWaitUntilItIsForgotten() {
    bench.certified().greeted();
    assertThat(waiting()).isEqualTo(1);
    bench.order(null, null);
    assertThat(waiting()).isZero();
    UUID pc = bench.pc.platform;
    assertThatThrownBy(() -> bench.database.inTransaction(() -> bench.book.forget(pc)))
        .isInstanceOf(SetupRefused.class);
    bench.work();
    bench.database.inTransaction(() -> bench.book.forget(pc));
    isNotOrdered();
    bench.clock.pass(Duration.ofMinutes(2));
    bench.greeted();
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void doesNothingByItselfUnlessTheRuleSaysSo() {
    bench.certified().greeted();
    isNotOrdered();
    assertThat(bench.database.inTransaction(em -> bench.expected.rule()).automatic())
        .isEqualTo(Automatic.NONE);
  }

  @Test
  void setsUpAllIfTheRuleSaysSo() {
    rule(Automatic.ALL);
    bench.greeted();
    isNotOrdered(); // no certificate fits
    bench.certified().greeted();
    assertThat(bench.setup().orderedBy()).isEqualTo("rule");
    assertThat(bench.started()).isEqualTo(1);
    bench.greeted();
    assertThat(bench.started()).isEqualTo(1);
    assertThat(bench.work().state()).isEqualTo(SetupState.DONE);
    assertThat(bench.setup().profile()).as("that of the rule").isEqualTo(KnownInstructor.PROFILE);
    assertThat(bench.instructor.told).hasSize(1);
  }

  @Test
  void setsUpThoseThatAreExpected() {
    rule(Automatic.EXPECTED);
    bench.certified().greeted();
    isNotOrdered();
    assertThat(expect("uuid,name\n" + bench.pc.platform + ",ward-17\n")).isEqualTo(1);
    bench.greeted();
    assertThat(bench.setup().name()).isEqualTo("ward-17");
  }

  @Test
  void neverReplacesALoginByTheRule() {
    rule(Automatic.ALL);
    bench.database.inTransaction(
        () ->
            bench.fleet.store.register(
                new NewPlatform(
                    bench.pc.platform, "pc", "mps", "pw", "admin", "P@ssw0rd", Set.of())));
    bench.certified().greeted();
    isNotOrdered();
    assertThatThrownBy(() -> bench.order(null, null))
        .isInstanceOf(SetupRefused.class)
        .hasMessageContaining("has its login");
    bench.orderAsKnown();
    assertThat(bench.work().state()).isEqualTo(SetupState.DONE);
  }

  /** An agent may have given it to the real one, and somebody else says hello. */
  @Test
  void offersNoPasswordOfAnAgentByTheRule() {
    rule(Automatic.ALL);
    SetupSecrets kept = SetupSecrets.NONE.forRun(UUID.randomUUID());
    bench.database.inTransaction(() -> bench.secrets.keep(bench.pc.platform, kept));
    bench.certified().greeted();
    isNotOrdered();
    assertThatThrownBy(() -> bench.order(null, null))
        .isInstanceOf(SetupRefused.class)
        .hasMessageContaining("order it as a known PC");
    bench.orderAsKnown();
    assertThat(bench.work().state()).isEqualTo(SetupState.DONE);
    assertThat(bench.login().orElseThrow().password())
        .as("whoever came with the agent may know that one")
        .isNotEqualTo(kept.admin());
  }

  @Test
  void letsWhatFailedRestBeforeTheRuleTriesAgain() {
    rule(Automatic.ALL);
    bench.pc.domain = "other.example.com";
    bench.certified().greeted();
    assertThat(bench.work().state()).isEqualTo(SetupState.FAILED);
    bench.clock.pass(Duration.ofMinutes(9));
    bench.greeted();
    assertThat(bench.setup().state()).isEqualTo(SetupState.FAILED);
    bench.clock.pass(Duration.ofMinutes(2));
    bench.greeted();
    assertThat(bench.setup().state()).isEqualTo(SetupState.ORDERED);
  }

  @Test
  void aPcThatWasTakenOutOfControlWaitsAgain() {
    bench.certified().greeted();
    bench.order(null, null);
    bench.work();
    bench.greeted();
    assertThat(bench.setup().state()).as("a late hello").isEqualTo(SetupState.DONE);
    bench.clock.pass(Duration.ofMinutes(2));
    bench.greeted();
    isNotOrdered();
    assertThat(waiting()).isEqualTo(1);
    assertThat(bench.secrets().mebx()).as("is needed at the PC").isNotEmpty();
  }

  @Test
  void endsWhatSomebodyWantsEnded() {
    bench.certified().greeted();
    bench.order(null, null);
    UUID pc = bench.pc.platform;
    assertThat((boolean) bench.database.inTransaction(em -> bench.desk.cancel(pc, "ann"))).isTrue();
    assertThat(bench.setup().state()).isEqualTo(SetupState.FAILED);
    assertThat(bench.setup().message()).isEqualTo("ann has ended it.");
    assertThat((boolean) bench.database.inTransaction(em -> bench.desk.cancel(pc, "ann")))
        .isFalse();
    bench.work();
    assertThat(bench.pc.done).isEmpty();
  }

  @Test
  void keepsAListOfExpectedPcsWithoutTellingTheirPasswords() {
    UUID other = UUID.randomUUID();
    expect("uuid,name,otp\n" + bench.pc.platform + ",ward-17,12345678\n" + other + ",,\n");
    var page = bench.database.inTransaction(em -> bench.expected.find(0, 10));
    assertThat(page.total()).isEqualTo(2);
    assertThat(page.pcs()).extracting(ExpectedPc::otp).containsExactlyInAnyOrder(true, false);
    assertThat((boolean) bench.database.inTransaction(em -> bench.expected.remove(other))).isTrue();
    assertThat((boolean) bench.database.inTransaction(em -> bench.expected.remove(other)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name\nx\n",
        "uuid,colour\n4c4c4544-004b-4210-8033-b7c04f504633,red\n",
        "uuid\nno-uuid\n",
        "uuid,otp\n4c4c4544-004b-4210-8033-b7c04f504633,short\n",
        "uuid\n\"4c4c"
      })
  void refusesAListThatIsWrong(String csv) {
    assertThatThrownBy(() -> expect(csv)).isInstanceOf(SetupRefused.class);
  }
}
