package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.HistoryPages;
import org.mayday.acceptance.desk.IntegrationsPage;
import org.mayday.acceptance.scene.Event;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.scene.TicketingSystem;
import org.mayday.acceptance.soap.HelpCall;

/** A ticketing system hears of a call by the topic and deals with it by the queue. */
@Acceptance
class TicketingIT {

  private static String command(String call, String command, String member, String value) {
    return command(UUID.randomUUID(), call, command, member, value);
  }

  private static String command(UUID id, String call, String command, String member, String value) {
    return Json.createObjectBuilder()
        .add("id", id.toString())
        .add("command", command)
        .add("call", call)
        .add("by", "Jane Doe")
        .add(member, value)
        .build()
        .toString();
  }

  /** The call that the topic tells of. */
  private static String rings(Scene scene) {
    Pc pc = scene.pc().pressesTheHelpKey("Printer on fire");
    Optional<Event> ringing =
        await("the event")
            .until(
                () ->
                    scene.eventsOf(pc).stream()
                        .filter(event -> event.what().equals("call.ringing"))
                        .findFirst(),
                Optional::isPresent);
    return ringing.orElseThrow().text("call");
  }

  private static void isDone(JsonObject answer, String state) {
    assertThat(answer.getString("result")).as(answer.toString()).isEqualTo("done");
    assertThat(answer.getJsonObject("call").getString("state")).isEqualTo(state);
  }

  @Test
  void takesACallItsWholeWayByCommands(Scene scene) throws Exception {
    Person robot = scene.robot();
    String call = rings(scene);
    try (TicketingSystem system = TicketingSystem.at(scene.place())) {
      JsonObject ticketed = system.asks(command(call, "ticket", "reference", "INC-4711"));
      isDone(ticketed, "RINGING");
      assertThat(ticketed.getJsonObject("call").getJsonArray("tickets").getString(0))
          .isEqualTo("INC-4711");
      isDone(system.asks(command(call, "note", "text", "Second floor.")), "RINGING");
      JsonObject early = system.asks(command(call, "close", "summary", "Too early"));
      assertThat(early.getString("result")).isEqualTo("refused");
      assertThat(early.getString("message")).contains("ringing cannot be wrapped up");
      JsonObject assigned = system.asks(command(call, "assign", "to", scene.bob().name()));
      isDone(assigned, "ACCEPTED");
      assertThat(assigned.getJsonObject("call").getString("technician"))
          .isEqualTo(scene.bob().name());
      isDone(system.asksByHand(command(call, "close", "summary", "Fire is out")), "WRAPPED_UP");
    }
    HelpCall now = scene.ann().calls().get(UUID.fromString(call));
    assertThat(now.tickets()).containsExactly("INC-4711");
    assertThat(now.summary()).isEqualTo("Fire is out");
    assertThat(now.technician()).isEqualTo(scene.bob().name());
    assertThat(scene.ann().calls().steps(now.id()))
        .contains("ticketed", "noted", "transferred", "wrappedup");
    HistoryPages log = new HistoryPages(scene.deskOf(scene.sue()).browser());
    assertThat(log.audit("call.ticket", "INC-4711"))
        .contains(robot.name(), "by the ticketing system for Jane Doe");
    IntegrationsPage page = IntegrationsPage.open(scene.deskOf(scene.sue()).browser());
    assertThat(page.ticketing()).contains(robot.name(), "Broker answers", "Done");
  }

  @Test
  void doesWhatIsSentTwiceOnceAndAnswersTwice(Scene scene) throws Exception {
    scene.robot();
    String call = rings(scene);
    String note = command(UUID.randomUUID(), call, "note", "text", "Only once");
    try (TicketingSystem system = TicketingSystem.at(scene.place())) {
      TextMessage first = system.message(note);
      first.setJMSCorrelationID("case 1");
      JsonObject answer = system.asks(first);
      isDone(answer, "RINGING");
      assertThat(system.asks(note)).isEqualTo(answer);
    }
    assertThat(scene.ann().calls().steps(UUID.fromString(call))).containsOnlyOnce("noted");
  }

  @Test
  void putsAsideWhatIsNoCommandAndGoesOn(Scene scene) throws Exception {
    scene.robot();
    String call = rings(scene);
    try (TicketingSystem system = TicketingSystem.at(scene.place())) {
      List<Message> poison =
          List.of(
              system.message("rubbish"),
              system.message("{\"id\":\"" + "x".repeat(20_000) + "\"}"),
              system.message(command(call, "explode", "text", "now")),
              system.bytes(new byte[] {1, 2, 3}));
      poison.get(0).setStringProperty("origin", "a test");
      for (Message message : poison) {
        system.sends(message);
      }
      Message asking = system.message("{}");
      assertThat(system.asks(asking).getString("result")).isEqualTo("refused");
      isDone(system.asks(command(call, "accept", "text", "")), "ACCEPTED");
      for (Message message : poison) {
        Message letter = system.deadLetterOf(message);
        assertThat(letter.getStringProperty("why")).endsWith(".");
        assertThat(letter.getStringProperty("from")).isEqualTo("java:app/jms/Commands");
        assertThat(letter.getStringProperty("origin"))
            .isEqualTo(message.getStringProperty("origin"));
      }
      assertThat(system.deadLetterOf(asking).getStringProperty("why")).contains("UUID");
    }
  }
}
