package org.mayday.web.rest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.boundary.Announced;
import org.mayday.announcement.boundary.AnnouncedTogether;

class CallStreamsTest {
  private final CallStreams streams = new CallStreams();
  private final List<Wire> wires = new ArrayList<>();

  private boolean reads(String user, @Nullable String last) {
    Wire wire = new Wire();
    Reader reader =
        new Reader(
            new Reader.Reading(user, EnumSet.allOf(CallEventType.class), "/test"),
            wire.outlet(),
            streams::leave,
            System::nanoTime);
    boolean joined = streams.join(reader, last, 3, 2);
    reader.onWritePossible();
    wires.add(wire);
    return joined;
  }

  private String last() {
    return wires.get(wires.size() - 1).text();
  }

  private UUID happens(String type) {
    UUID id = UUID.randomUUID();
    streams.heard(
        new AnnouncedTogether(
            List.of(new Announced(id, type, Instant.EPOCH, "call", "{\"version\":1}"))));
    return id;
  }

  @Test
  void tellsEventsOfCallsAndNoOthers() {
    reads("ann", null);
    happens("org.mayday.alert.raised");
    UUID id = happens("org.mayday.call.ringing");
    assertThat(last())
        .endsWith(
            "\n\nid: %1$s\nevent: org.mayday.call.ringing\ndata: {\"specversion\":\"1.0\",\"id\":\"%1$s\",\"source\":\"/test\",\"type\":\"org.mayday.call.ringing\",\"subject\":\"call\",\"time\":\"1970-01-01T00:00:00Z\",\"datacontenttype\":\"application/json\",\"data\":{\"version\":1}}\n\n"
                .formatted(id))
        .doesNotContain("alert");
  }

  @Test
  void tellsAgainWhatCameAfterTheLast() {
    UUID first = happens("org.mayday.call.ringing");
    UUID second = happens("org.mayday.call.accepted");
    UUID third = happens("org.mayday.call.noted");
    reads("ann", first.toString());
    assertThat(last())
        .contains("id: " + second, "id: " + third)
        .doesNotContain("id: " + first, "reset");
  }

  @Test
  void letsWhoHasHeardNothingYetComeAgain() {
    reads("ann", null);
    String place = last().replaceAll("(?s).*id: (\\S+)\\n.*", "$1");
    UUID missed = happens("org.mayday.call.ringing");
    reads("ann", place);
    assertThat(last()).contains("id: " + missed).doesNotContain("reset");
  }

  @Test
  void saysWhenWhatCameAfterIsNotKept() {
    UUID old = happens("org.mayday.call.ringing");
    IntStream.range(0, Shelf.MOST + 1).forEach(i -> happens("org.mayday.call.noted"));
    UUID newest = happens("org.mayday.call.noted");
    reads("ann", old.toString());
    assertThat(last())
        .startsWith("id: " + newest + "\nevent: reset\ndata: {}\n\n")
        .doesNotContain("call.noted");
    reads("bob", "nonsense");
    assertThat(last()).contains("event: reset");
  }

  @Test
  void tellsAllThatIsKeptAfterTheLastThatIsNot() {
    UUID last = happens("org.mayday.call.ringing");
    IntStream.range(0, Shelf.MOST).forEach(i -> happens("org.mayday.call.noted"));
    reads("ann", last.toString());
    assertThat(last()).doesNotContain("reset");
    assertThat(last().split("event: ")).hasSize(Shelf.MOST + 1);
  }

  @Test
  void hasRoomForSoManyOfOneAndOfAll() {
    assertThat(reads("ann", null)).isTrue();
    assertThat(reads("ann", null)).isTrue();
    assertThat(reads("ann", null)).as("third of one").isFalse();
    assertThat(reads("bob", null)).isTrue();
    assertThat(reads("cid", null)).as("fourth of all").isFalse();
    streams.dismiss(Set.of("ann"));
    assertThat(streams.open()).isEqualTo(1);
    assertThat(reads("cid", null)).isTrue();
  }

  @Test
  void endsWhatBelongsToSomebodyAndTellsHimNothingMore() {
    reads("ann", null);
    streams.dismiss(Set.of("ann"));
    UUID id = happens("org.mayday.call.ringing");
    assertThat(last()).doesNotContain(id.toString());
    assertThat(wires.get(0).completed).isEqualTo(1);
    assertThat(streams.users()).isEmpty();
  }

  @Test
  void tellsHowFarItIs() {
    UUID id = happens("org.mayday.call.ringing");
    reads("ann", null);
    streams.tellPlace();
    assertThat(last()).endsWith("id: " + id + "\n\n");
  }

  /** All that docs/events.md has of calls, and nothing else. */
  @Test
  void knowsTheTypesThatAreDescribed() throws IOException {
    List<String> described =
        Files.readAllLines(Path.of("..", "docs", "events.md")).stream()
            .filter(line -> line.startsWith("## org.mayday.call."))
            .map(line -> line.substring("## org.mayday.call.".length()).strip())
            .toList();
    assertThat(EnumSet.allOf(CallEventType.class).stream().map(CallEventType::word))
        .containsExactlyElementsOf(described);
  }
}
