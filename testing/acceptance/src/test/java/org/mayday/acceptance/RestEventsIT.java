package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.StaffPage;
import org.mayday.acceptance.rest.Answer;
import org.mayday.acceptance.rest.EventStream;
import org.mayday.acceptance.rest.Rest;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;

/** The stream of the events of calls. */
@Acceptance
class RestEventsIT {
  private static final Duration SOON = Duration.ofSeconds(15);

  @Test
  void tellsOnlyWhatWasAskedFor(Scene scene) throws Exception {
    Rest ann = Rest.as(scene.ann(), scene);
    try (EventStream all = ann.stream("calls/events");
        EventStream some = ann.stream("calls/events?types=accepted,wrappedup")) {
      Pc pc = scene.pc().pressesTheHelpKey("Hello");
      UUID call = scene.callOf(pc, "RINGING").id();
      scene.ann().calls().accept(call);
      await("both")
          .until(() -> all.about(call).contains("accepted") && !some.about(call).isEmpty());
      assertThat(some.about(call)).containsExactly("accepted");
      assertThat(all.about(call)).contains("ringing");
    }
  }

  @Test
  void goesOnWhereSomebodyLeft(Scene scene) throws Exception {
    Rest ann = Rest.as(scene.ann(), scene);
    Pc pc = scene.pc().pressesTheHelpKey("Hello");
    UUID call = scene.callOf(pc, "RINGING").id();
    String last;
    try (EventStream before = ann.stream("calls/events")) {
      scene.ann().calls().accept(call);
      await("accepted").until(() -> before.about(call).contains("accepted"));
      last = before.last();
    }
    scene.ann().calls().wrapUp(call, "While nobody listened");
    try (EventStream after = ann.stream("calls/events", "Last-Event-ID", last)) {
      await("what was missed").until(() -> after.about(call).contains("wrappedup"));
      assertThat(after.about(call)).doesNotContain("ringing", "accepted");
      assertThat(after.events()).noneMatch(event -> event.type().equals("reset"));
    }
    try (EventStream lost =
        ann.stream("calls/events", "Last-Event-ID", UUID.randomUUID().toString())) {
      await("reset").until(() -> !lost.events().isEmpty());
      assertThat(lost.events().get(0).type()).isEqualTo("reset");
    }
  }

  @Test
  void endsSoonForWhoLosesTheAccount(Scene scene) throws Exception {
    Person ned = scene.newcomer("TECHNICIAN");
    try (EventStream stream = Rest.as(ned, scene).stream("calls/events")) {
      StaffPage.open(scene.deskOf(scene.administrator()).browser()).disables(ned.name());
      await("the end").atMost(SOON).until(stream::isOver);
    }
    assertThat(Rest.as(ned, scene).get("calls/events").problem()).isEqualTo("401 unknownUser");
  }

  @Test
  void hasRoomForEightStreamsOfOneUser(Scene scene) throws Exception {
    Rest ned = Rest.as(scene.newcomer("VIEWER"), scene);
    List<EventStream> open = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        open.add(ned.stream("calls/events"));
      }
      Answer ninth = ned.get("calls/events");
      assertThat(ninth.problem()).isEqualTo("429 tooMany");
      assertThat(ninth.header("Retry-After")).isPresent();
    } finally {
      for (EventStream stream : open) {
        stream.close();
      }
    }
    // noticed when the place is told next
    await("room again")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              try (EventStream again = ned.stream("calls/events")) {
                return !again.isOver();
              } catch (AssertionError full) {
                return false;
              }
            });
  }
}
