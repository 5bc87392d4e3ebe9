package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.HelpCall;
import org.mayday.acceptance.soap.SoapFault;

/** What can become of a call beside being helped at once. */
@Acceptance
class CallLifeIT {

  @Test
  void ofTwoWhoAcceptAtOnceOneWinsAndTheOtherIsToldWho(Scene scene) throws Exception {
    Pc pc = scene.pc().pressesTheHelpKey("Printer on fire");
    UUID call = scene.callOf(pc, "RINGING").id();
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService hands = Executors.newFixedThreadPool(2);
    List<Future<String>> outcomes =
        hands.invokeAll(
            List.of(accept(scene.ann(), call, together), accept(scene.bob(), call, together)));
    hands.shutdown();

    HelpCall now = scene.ann().calls().get(call);
    Person winner = now.technician().equals(scene.ann().name()) ? scene.ann() : scene.bob();
    assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
        .containsExactlyInAnyOrder(
            "accepted as " + winner.name(),
            "conflict: " + winner.displayName() + " has taken this call already.");
    assertThat(scene.ann().calls().steps(call)).containsOnlyOnce("accepted");
  }

  private static Callable<String> accept(Person person, UUID call, CyclicBarrier together) {
    return () -> {
      together.await(30, TimeUnit.SECONDS);
      try {
        return "accepted as " + person.calls().accept(call).technician();
      } catch (SoapFault fault) {
        return fault.problem() + ": " + fault.getMessage();
      }
    };
  }

  @Test
  void isHandedOverToAColleague(Scene scene) {
    Pc pc = scene.pc().pressesTheHelpKey("It beeps");
    UUID call = scene.callOf(pc, "RINGING").id();
    scene.ann().calls().accept(call);
    HelpCall handedOver = scene.ann().calls().transfer(call, scene.bob().name());
    assertThat(handedOver.technician()).isEqualTo(scene.bob().name());
    SoapFault tooLate =
        catchThrowableOfType(
            SoapFault.class, () -> scene.ann().calls().wrapUp(call, "It was me after all"));
    assertThat(tooLate.problem()).isEqualTo("conflict");
    assertThat(tooLate).hasMessageContaining(scene.bob().displayName());
    assertThat(scene.bob().calls().wrapUp(call, "Beeper removed").state()).isEqualTo("WRAPPED_UP");
  }

  @Test
  void isHandedOverWhileItRings(Scene scene) {
    Pc pc = scene.pc().pressesTheHelpKey("I only speak with Bob");
    UUID call = scene.callOf(pc, "RINGING").id();
    HelpCall bobs = scene.ann().calls().transfer(call, scene.bob().name());
    assertThat(bobs.state()).isEqualTo("ACCEPTED");
    assertThat(bobs.technician()).isEqualTo(scene.bob().name());
  }

  @Test
  void cannotBeHandedToWhoMayNotTakeCalls(Scene scene) {
    Pc pc = scene.pc().pressesTheHelpKey("It beeps");
    UUID call = scene.callOf(pc, "RINGING").id();
    scene.ann().calls().accept(call);
    for (String nobody : List.of(scene.vic().name(), "nobody-at-all")) {
      SoapFault refused =
          catchThrowableOfType(SoapFault.class, () -> scene.ann().calls().transfer(call, nobody));
      assertThat(refused).hasMessageContaining(nobody);
    }
    assertThat(scene.ann().calls().get(call).technician()).isEqualTo(scene.ann().name());
  }

  @Test
  void isDeclinedForAReason(Scene scene) {
    Pc pc = scene.pc().pressesTheHelpKey("Only testing");
    UUID call = scene.callOf(pc, "RINGING").id();
    HelpCall declined = scene.bob().calls().decline(call, "A test by the vendor");
    assertThat(declined.state()).isEqualTo("DECLINED");
    assertThat(declined.summary()).isEqualTo("A test by the vendor");
    SoapFault tooLate =
        catchThrowableOfType(SoapFault.class, () -> scene.ann().calls().accept(call));
    assertThat(tooLate.problem()).isEqualTo("conflict");
    assertThat(tooLate).hasMessageContaining("declined");
  }

  @Test
  void isMissedWhenThePcLeavesUnanswered(Scene scene) {
    Pc pc = scene.pc().pressesTheHelpKey("Nobody hears me");
    UUID call = scene.callOf(pc, "RINGING").id();
    await("reason").until(() -> scene.ann().calls().get(call).reason().equals("Nobody hears me"));
    pc.hangsUp();
    HelpCall missed = scene.callOf(pc, "MISSED");
    assertThat(missed.id()).isEqualTo(call);
    assertThat(missed.reason()).isEqualTo("Nobody hears me");
    assertThat(scene.bob().calls().wrapUp(call, "Called back by phone").state())
        .isEqualTo("WRAPPED_UP");
  }

  @Test
  void staysTheSameWhenTheTunnelDropsWhileItRings(Scene scene) {
    Pc pc = scene.pc().pressesTheHelpKey("Flaky line");
    UUID call = scene.callOf(pc, "RINGING").id();
    pc.losesItsTunnelAndComesBack();
    await("tunnel is back").until(() -> scene.ann().calls().steps(call).contains("tunnelup"));
    assertThat(scene.ann().calls().of(pc.uuid())).extracting(HelpCall::id).containsExactly(call);
    assertThat(scene.ann().calls().get(call).tunnelUp()).isTrue();
    assertThat(scene.ann().calls().accept(call).state()).isEqualTo("ACCEPTED");
  }

  @Test
  void staysTheSameWhenTheTunnelDropsInSession(Scene scene) {
    Pc pc = scene.pc().pressesTheHelpKey("Flaky line");
    UUID call = scene.callOf(pc, "RINGING").id();
    scene.ann().calls().accept(call);
    scene.isReady(pc).ann().power().state(pc.uuid());
    scene.callOf(pc, "IN_SESSION");
    pc.losesItsTunnelAndComesBack();
    scene.isReady(pc);
    await("tunnel is back").until(() -> scene.ann().calls().steps(call).contains("tunnelup"));
    HelpCall now = scene.ann().calls().get(call);
    assertThat(now.state()).isEqualTo("IN_SESSION");
    assertThat(now.technician()).isEqualTo(scene.ann().name());
    assertThat(scene.ann().calls().of(pc.uuid())).hasSize(1);
    assertThat(scene.ann().power().state(pc.uuid()).state()).isEqualTo("ON");
  }

  @Test
  void ringsAnewForAnotherPressAfterItIsOver(Scene scene) {
    Pc pc = scene.pc().pressesTheHelpKey("First");
    UUID first = scene.callOf(pc, "RINGING").id();
    await("reason").until(() -> scene.ann().calls().get(first).reason().equals("First"));
    scene.ann().calls().accept(first);
    scene.ann().calls().wrapUp(first, "Done");
    pc.hangsUp().pressesTheHelpKey("Second");
    HelpCall second = scene.callOf(pc, "RINGING");
    assertThat(second.id()).isNotEqualTo(first);
    await("reason").until(() -> scene.ann().calls().get(second.id()).reason().equals("Second"));
  }
}
