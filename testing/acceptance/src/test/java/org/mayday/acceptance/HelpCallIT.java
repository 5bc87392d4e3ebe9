package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.DeskPage;
import org.mayday.acceptance.desk.HistoryPages;
import org.mayday.acceptance.desk.PowerDialog;
import org.mayday.acceptance.scene.Event;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.simulator.power.PowerRequest;

/**
 * The main trip: a user presses the help key, a technician answers, restarts the PC and is done.
 */
@Acceptance
class HelpCallIT {

  @Test
  void ringsIsAnsweredHelpedAndWrappedUp(Scene scene) {
    Pc pc = scene.pc();
    DeskPage anns = scene.deskOf(scene.ann()).marked().watchesFor(pc.name());
    DeskPage bobs = scene.deskOf(scene.bob()).marked();

    pc.pressesTheHelpKey("No network since lunch");
    assertThat(anns.ringing(pc.name())).contains("127.0.0.1", "Help key");
    await("the user's words")
        .until(() -> anns.ringing(pc.name()).contains("No network since lunch"));
    assertThat(bobs.ringing(pc.name())).contains(pc.name());
    tellHowFast(scene, pc, anns.rangAt(pc.name()));

    UUID call = scene.callOf(pc, "RINGING").id();
    anns.accepts(pc.name());
    assertThat(bobs.withOthers(pc.name())).contains(scene.ann().name());
    assertThat(bobs.rings(pc.name())).isFalse();
    assertThat(bobs.acceptsTooLate(call)).contains(scene.ann().displayName());
    assertThat(scene.callOf(pc, "ACCEPTED").technician()).isEqualTo(scene.ann().name());

    PowerDialog power = anns.opensPowerOf(pc.name());
    assertThat(power.state()).isEqualTo("On");
    assertThat(power.does("RESET")).startsWith("Reset: the PC accepted");
    pc.isToldTo(PowerRequest.RESET);
    assertThat(power.state()).isEqualTo("On");
    power.closes();
    await("in session").until(() -> anns.inHand(pc.name()).contains("In session"));

    anns.notes(pc.name(), "Cable was loose").addsTicket(pc.name(), "INC0012345");
    anns.wrapsUp(pc.name(), "Cable reseated, works again");
    await("off the desk").until(() -> !anns.hasInHand(pc.name()));
    assertThat(anns.isStillTheSamePage()).isTrue();
    assertThat(bobs.isStillTheSamePage()).isTrue();

    HistoryPages history = new HistoryPages(anns.browser());
    assertThat(history.call(pc.name()))
        .contains("Wrapped up", "No network since lunch", scene.ann().name(), "INC0012345");
    assertThat(String.join("\n", history.timeline(call)))
        .contains("Called for help", "Accepted", "In session", "Cable was loose", "INC0012345")
        .contains("Cable reseated, works again");
    toldOnce(scene, pc);
  }

  private static void toldOnce(Scene scene, Pc pc) {
    await("the last event").until(() -> what(scene.eventsOf(pc)).contains("call.wrappedup"));
    List<Event> events = scene.eventsOf(pc);
    assertThat(what(events))
        .containsSubsequence(
            "tunnel.opened",
            "call.ringing",
            "call.accepted",
            "operation.finished",
            "call.wrappedup")
        .containsOnlyOnce(
            "tunnel.opened",
            "tunnel.forwarded",
            "call.ringing",
            "call.accepted",
            "call.insession",
            "operation.finished",
            "call.noted",
            "call.ticketed",
            "call.wrappedup");
    assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
  }

  private static void tellHowFast(Scene scene, Pc pc, long rangAt) {
    Event opened =
        await("tunnel.opened")
            .until(
                () ->
                    scene.eventsOf(pc).stream()
                        .filter(event -> event.what().equals("tunnel.opened"))
                        .findFirst(),
                java.util.Optional::isPresent)
            .orElseThrow();
    long login = Instant.parse(opened.text("at")).toEpochMilli();
    System.out.printf("From tunnel login to ring in the browser: %d ms%n", rangAt - login);
  }

  private static List<String> what(List<Event> events) {
    return events.stream().map(Event::what).toList();
  }
}
