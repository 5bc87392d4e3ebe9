package org.mayday.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mayday.fleet.boundary.Platform;
import org.mayday.presence.boundary.CallerClass;
import org.mayday.presence.boundary.Refusal;
import org.mayday.presence.boundary.TunnelRecord;

class ConnectionStoryTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");

  @Test
  void tellsThatThePcIsDisabled() {
    assertThat(ConnectionStory.of(pc(false), List.of(closed(NOON)), List.of()).kind())
        .isEqualTo("disabled");
  }

  @Test
  void tellsThatItNeverCame() {
    assertThat(ConnectionStory.of(pc(true), List.of(), List.of()).kind()).isEqualTo("never");
  }

  @Test
  void tellsOfARefusalThatIsNewerThanTheLastTunnel() {
    ConnectionStory story =
        ConnectionStory.of(pc(true), List.of(closed(NOON)), List.of(refused(NOON.plusSeconds(60))));
    assertThat(story.kind()).isEqualTo("refused");
    assertThat(story.cause()).isEqualTo("WRONG_PASSWORD");
    assertThat(story.address()).isEqualTo("192.0.2.9");
  }

  @Test
  void tellsHowTheLastTunnelEndedWhenItIsNewerThanTheRefusal() {
    ConnectionStory story =
        ConnectionStory.of(
            pc(true), List.of(closed(NOON)), List.of(refused(NOON.minusSeconds(60))));
    assertThat(story.kind()).isEqualTo("closed");
    assertThat(story.at()).isEqualTo(NOON);
    assertThat(story.cause()).isEqualTo("KEEP_ALIVE_TIMEOUT");
  }

  @Test
  void skipsATunnelThatIsNotClosedYet() {
    assertThat(ConnectionStory.of(pc(true), List.of(tunnel(null), closed(NOON)), List.of()).at())
        .isEqualTo(NOON);
  }

  private static Platform pc(boolean enabled) {
    return new Platform(
        PC,
        "pc-17",
        "mps",
        null,
        enabled,
        false,
        new TreeSet<>(),
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        false,
        NOON);
  }

  private static TunnelRecord closed(Instant at) {
    return tunnel(at);
  }

  private static TunnelRecord tunnel(@Nullable Instant closedAt) {
    return new TunnelRecord(
        UUID.randomUUID(),
        NOON.minusSeconds(600),
        closedAt,
        "192.0.2.8",
        "PERIODIC",
        3,
        CallerClass.VISIT,
        "",
        closedAt == null ? null : "KEEP_ALIVE_TIMEOUT",
        null,
        null);
  }

  private static Refusal refused(Instant at) {
    return new Refusal(at, "192.0.2.9", "LOGIN", "WRONG_PASSWORD", "", PC, "mps", 1);
  }
}
