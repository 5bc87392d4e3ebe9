package org.mayday.setup.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.setup.boundary.Setup;
import org.mayday.setup.boundary.SetupRefused;
import org.mayday.setup.boundary.SetupState;
import org.mayday.setup.boundary.SetupStep;
import org.mayday.setup.boundary.UnknownNewPc;
import org.mayday.setup.control.WaitingPc.Killed;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.WsmanTransportException.Kind;
import org.mayday.wsman.http.TlsNotShared;

/** A PC that said hello is taken under control, or the reason why not is clear. */
class RemoteSetupTest {
  private final SetupBench bench = new SetupBench().certified().greeted();
  private final WaitingPc pc = bench.pc;

  @AfterEach
  void close() {
    bench.close();
  }

  private void isControlled() {
    AmtCredentials login = bench.login().orElseThrow();
    assertThat(pc.setUp).isTrue();
    assertThat(pc.takes(login.password())).isTrue();
    assertThat(bench.secrets().mebx()).isEqualTo(pc.mebx);
    assertThat(bench.secrets().admin()).isEmpty();
  }

  private PlatformCard card() {
    return bench.database.inTransaction(
        em -> bench.fleet.directory.find(pc.platform).orElseThrow());
  }

  @Test
  void takesAPcFromHelloToControl() {
    pc.clockOff = -400;
    bench.order(null, null);
    assertThat(bench.started()).isEqualTo(1);
    Setup done = bench.work();
    assertThat(done.state()).isEqualTo(SetupState.DONE);
    assertThat(done.suffix()).isEqualTo("corp.example.com");
    assertThat(pc.done).containsExactly("admin", "mebx", "clock", "commit");
    assertThat(bench.notes()).singleElement().asString().contains("400 seconds behind");
    assertThat(card().name()).isEqualTo("tern-07");
    assertThat(card().amtVersion()).isEqualTo("12.0.67");
    assertThat(bench.announced.types("setup")).contains("ordered", "progressed", "done");
    isControlled();
  }

  @Test
  void takesAPcThatAsksForNoPasswordAndOneThatSpeaksTlsOnly() {
    pc.challenges = false;
    pc.speaksPlainly = false;
    bench.order("ward-17", null);
    assertThat(bench.work().state()).isEqualTo(SetupState.DONE);
    assertThat(card().name()).isEqualTo("ward-17");
    isControlled();
  }

  private List<String> mebxPasswords() {
    return bench.database.inTransaction(em -> bench.secrets.mebxPasswords(pc.platform));
  }

  @Test
  void tellsThePasswordsThatTheMebxMayHave() {
    assertThatThrownBy(this::mebxPasswords).isInstanceOf(UnknownNewPc.class);
    bench.order(null, null);
    bench.work();
    assertThat(mebxPasswords()).containsExactly(pc.mebx);
    String first = pc.mebx;
    pc.setUp = false; // somebody took it out of control, and it says hello again
    bench.clock.pass(Duration.ofMinutes(2));
    bench.greeted().orderAsKnown();
    pc.killAt = pc.exchanges() + 7;
    assertThatThrownBy(bench::work).isInstanceOf(Killed.class);
    assertThat(mebxPasswords()).hasSize(2).endsWith(first);
  }

  @Test
  void keepsPasswordsBeforeTheFirmwareHearsOfThem() {
    bench.order(null, null);
    pc.killAt = 6; // the first change
    assertThatThrownBy(bench::work).isInstanceOf(Killed.class);
    assertThat(pc.done).isEmpty();
    assertThat(bench.secrets().admin()).hasSize(24);
    assertThat(bench.secrets().mebx()).hasSize(16);
    assertThat(bench.setup().step()).isEqualTo(SetupStep.ADMIN_PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void goesOnAfterAKillAtWhateverPlace(boolean challenges) {
    int exchanges = exchangesOfAWholeRun(challenges);
    assertThat(exchanges).isGreaterThan(10);
    for (int at = 1; at <= exchanges; at++) {
      for (boolean after : new boolean[] {false, true}) {
        goesOnAfterAKill(challenges, at, after);
      }
    }
  }

  private void goesOnAfterAKill(boolean challenges, int at, boolean after) {
    WaitingPc next = bench.nextPc().greeted().pc;
    next.challenges = challenges;
    next.killAt = at;
    next.killAfter = after;
    bench.order(null, null);
    assertThatThrownBy(bench::work).isInstanceOf(Killed.class);
    assertThat(bench.setup().state()).isEqualTo(SetupState.RUNNING);
    bench.restart();
    assertThat(bench.engine.recover()).isEqualTo(1);
    assertThat(bench.work().state()).as("killed at %d, %s", at, after).isEqualTo(SetupState.DONE);
    assertThat(next.takes(bench.login().orElseThrow().password())).isTrue();
    assertThat(bench.secrets().mebx()).isEqualTo(next.mebx);
  }

  private int exchangesOfAWholeRun(boolean challenges) {
    pc.challenges = challenges;
    bench.order(null, null);
    assertThat(bench.work().state()).isEqualTo(SetupState.DONE);
    return pc.exchanges();
  }

  @Test
  void saysThatThePcIsOfAnotherDomain() {
    pc.domain = "other.example.com";
    bench.order(null, null);
    Setup failed = bench.work();
    assertThat(failed.state()).isEqualTo(SetupState.FAILED);
    assertThat(failed.message()).contains("corp.example.com", "option 15", "clock");
    assertThat(pc.done).isEmpty();
  }

  @Test
  void triesTheNextCertificateIfOneIsRefused() {
    pc.domain = "other.example.com";
    bench
        .authority
        .subject("CN=setup.other.example.com")
        .valid(
            SetupAuthority.NOW.minus(Duration.ofDays(1)),
            SetupAuthority.NOW.plus(Duration.ofDays(50)));
    bench.certified();
    bench.order(null, null);
    assertThat(bench.work().suffix()).isEqualTo("other.example.com");
    isControlled();
  }

  @Test
  void takesThePasswordThatSomebodyGaveThePc() {
    pc.adminHash =
        org.mayday.wsman.amt.DigestHash.of(
            "admin", "Digest:A4070000000000000000000000000000", "By-hand1");
    bench.order(null, null);
    Setup failed = bench.work();
    assertThat(failed.state()).isEqualTo(SetupState.FAILED);
    assertThat(failed.message()).contains("none of the passwords", "MEBx");
    bench.order(null, "By-hand1");
    assertThat(bench.work().state()).isEqualTo(SetupState.DONE);
    isControlled();
  }

  @Test
  void doesNotBelieveAnotherPcAtTheAddress() {
    pc.tells = UUID.randomUUID();
    bench.order(null, null);
    Setup failed = bench.work();
    assertThat(failed.state()).isEqualTo(SetupState.FAILED);
    assertThat(failed.message()).contains("another PC", pc.tells.toString());
    assertThat(pc.done).isEmpty();
    assertThat(bench.login()).isEmpty();
  }

  @Test
  void demandsTheOneTimePasswordThatIsExpected() {
    String list = "uuid,name,otp\n" + pc.platform + ",ward-17,12345678\n";
    bench.database.inTransaction(em -> bench.expected.expect(list, "ann"));
    bench.order(null, null);
    assertThat(bench.work().message()).contains("tells no one-time password");
    pc.otp = "87654321";
    bench.order(null, null);
    assertThat(bench.work().message()).contains("is not the one");
    assertThat(pc.done).isEmpty();
    pc.otp = "12345678";
    bench.order(null, null);
    assertThat(bench.work().state()).isEqualTo(SetupState.DONE);
    assertThat(card().name()).isEqualTo("ward-17");
  }

  @Test
  void tellsThePcWhomToCall() {
    bench.order(null, null, KnownInstructor.PROFILE);
    Setup done = bench.work();
    assertThat(done.state()).isEqualTo(SetupState.DONE);
    assertThat(done.step()).isEqualTo(SetupStep.PROFILE);
    assertThat(done.message()).isEqualTo("It knows whom to call by outside.");
    assertThat(bench.instructor.forgotten).as("what it knew before").containsExactly(pc.platform);
    assertThat(bench.instructor.told).hasSize(1);
    assertThat(pc.takes(bench.instructor.told.get(0).login().password())).isTrue();
    isControlled();
  }

  @Test
  void goesOnToTellThePcWhomToCallAfterTheServerWasKilled() {
    bench.order(null, null, KnownInstructor.PROFILE);
    bench.instructor.killed = true;
    assertThatThrownBy(bench::work).isInstanceOf(Killed.class);
    bench.restart();
    bench.engine.recover();
    assertThat(bench.work().state()).isEqualTo(SetupState.DONE);
    assertThat(bench.instructor.told).hasSize(1);
    assertThat(bench.instructor.forgotten).as("it has begun with what it knows now").hasSize(1);
    isControlled();
  }

  @Test
  void keepsThePcUnderControlThoughItCannotBeToldWhomToCall() {
    bench.order(null, null, KnownInstructor.PROFILE);
    bench.instructor.trouble = SetupFailed.forGood("It takes one server only.");
    Setup failed = bench.work();
    assertThat(failed.state()).isEqualTo(SetupState.FAILED);
    assertThat(failed.step()).isEqualTo(SetupStep.PROFILE);
    assertThat(failed.message()).isEqualTo("It takes one server only.");
    assertThat(pc.takes(bench.login().orElseThrow().password())).isTrue();
    bench.instructor.trouble = null;
    bench.greetedFrom("192.0.2.66");
    assertThatThrownBy(() -> bench.order(null, null, KnownInstructor.PROFILE))
        .as("whoever it is would be offered the login")
        .isInstanceOf(SetupRefused.class)
        .hasMessageContaining("192.0.2.66");
    bench.greeted().order(null, null, KnownInstructor.PROFILE);
    assertThat(bench.work().state()).isEqualTo(SetupState.DONE);
    isControlled();
  }

  @Test
  void saysThatSomebodyElseWasFaster() {
    bench.order(null, null);
    pc.killAt = 9;
    assertThatThrownBy(bench::work).isInstanceOf(Killed.class);
    pc.setUp = true;
    pc.adminHash = "somebody else's";
    bench.restart();
    bench.engine.recover();
    Setup next = bench.work();
    assertThat(next.state()).isEqualTo(SetupState.FAILED);
    assertThat(next.message()).contains("somebody else was faster");
    assertThat(bench.login()).isEmpty();
  }

  @Test
  void saysWhichSettingLetsItSpeakToOldFirmware() {
    pc.trouble = Kind.UNTRUSTED;
    pc.cause = new TlsNotShared(new IOException("protocol_version"));
    bench.order(null, null);
    Setup setup = bench.work();
    assertThat(setup.state()).isEqualTo(SetupState.FAILED);
    assertThat(setup.message()).contains("no TLS that this server speaks", "mayday.setup.old-tls");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"TIMED_OUT", "UNREACHABLE", "CUT"})
  void triesAgainWhatPassesAndGivesUpInTheEnd(Kind kind) {
    pc.trouble = kind;
    bench.order(null, null);
    Setup first = bench.work();
    assertThat(first.state()).isEqualTo(SetupState.ORDERED);
    assertThat(first.nextAt()).isEqualTo(SetupAuthority.NOW.plusSeconds(10));
    assertThat(bench.work().attempts()).as("not before its time").isEqualTo(1);
    bench.clock.pass(Duration.ofSeconds(10));
    assertThat(bench.work().nextAt()).isEqualTo(SetupAuthority.NOW.plusSeconds(30));
    bench.clock.pass(Duration.ofSeconds(20));
    Setup last = bench.work();
    assertThat(last.state()).isEqualTo(SetupState.FAILED);
    assertThat(last.attempts()).isEqualTo(3);
    pc.trouble = null;
    bench.order(null, null);
    assertThat(bench.work().state()).isEqualTo(SetupState.DONE);
  }

  @Test
  void givesAPcThatIsKnownItsLoginAndKeepsItsName() {
    bench.database.inTransaction(
        () ->
            bench.fleet.store.register(
                new org.mayday.fleet.boundary.NewPlatform(
                    pc.platform, "known-1", "mps", "P@ssw0rd", null, null, java.util.Set.of())));
    bench.order("another name", null);
    assertThat(bench.work().name()).isEqualTo("known-1");
    isControlled();
  }
}
