package org.mayday.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mayday.console.boundary.Ending;
import org.mayday.console.boundary.Farewell;
import org.mayday.console.boundary.FilePart;

class TidingsTest {
  private static final JsonObject END = Messages.ended(new Farewell(Ending.CUT, "It is cut."));

  private final List<String> told = new ArrayList<>();
  private final Deque<Runnable> underWay = new ArrayDeque<>();
  private final Tidings tidings =
      new Tidings(
          (message, sent) -> {
            told.add(words(message));
            underWay.add(sent);
          });

  private static String words(JsonObject message) {
    String type = message.getString("type");
    return switch (type) {
      case "received" -> type + " " + message.getInt("bytes");
      case "seats" -> type + " " + message.getString("own");
      case "wants" ->
          message.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
              .map(part -> part.get("number").toString())
              .collect(Collectors.joining(",", type + " ", ""));
      default -> type;
    };
  }

  private static JsonObject seats(String own) {
    return Messages.seats(true, own, false, List.of());
  }

  @Test
  void gathersWhatHappensWhileTheBrowserDoesNotRead() {
    tidings.received(1);
    for (int more = 0; more < 10_000; more++) {
      tidings.received(2);
      tidings.seats(seats("seat " + more));
    }
    assertThat(told).containsExactly("received 1");
    assertThat(underWay).hasSize(1);
    underWay.remove().run();
    underWay.remove().run();
    underWay.remove().run();
    assertThat(told).containsExactly("received 1", "seats seat 9999", "received 20000");
  }

  @Test
  void tellsTheEndBeforeAllThatWaitsAndNothingAfterIt() {
    tidings.received(1);
    tidings.received(2);
    tidings.end(END);
    underWay.remove().run();
    tidings.seats(seats("late"));
    underWay.remove().run();
    assertThat(told).containsExactly("received 1", "ended");
    assertThat(underWay).isEmpty();
  }

  @Test
  void asksForAllPartsAtOnceThatAreWantedMeanwhile() {
    UUID file = UUID.randomUUID();
    for (int number = 1; number <= 4; number++) {
      tidings.wants(new FilePart(file, number, number * 65_536L, 65_536));
    }
    underWay.remove().run();
    underWay.remove().run();
    assertThat(told).containsExactly("wants 1", "wants 2,3,4");
  }

  @Test
  void tellsAtOnceWhenNothingIsUnderWay() {
    tidings.seats(seats("own"));
    underWay.remove().run();
    tidings.end(END);
    assertThat(told).containsExactly("seats own", "ended");
  }
}
