package org.mayday.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.inventory.boundary.Inventory;
import org.mayday.logs.boundary.LogEntry;
import org.mayday.logs.boundary.LogKind;
import org.mayday.operation.boundary.Sheet;
import org.mayday.power.boundary.PowerSpell;
import org.mayday.power.boundary.PowerState;
import org.mayday.presence.boundary.CallerClass;
import org.mayday.presence.boundary.TunnelRecord;

/** Drawings and files about a PC. */
class ChartsTest {
  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

  @Test
  void drawsABarForEachTimeWithTheHighestAtTheTop() {
    BarChart chart =
        BarChart.of(
            Map.of(
                "monitor",
                List.of(NOON.minusSeconds(9), NOON.minusSeconds(8), NOON.minus(Duration.ofDays(3))),
                "critical",
                List.of(NOON.minus(Duration.ofDays(3)))),
            NOON);
    assertThat(chart.bars()).extracting(BarChart.Bar::count).containsExactly(2, 2);
    assertThat(chart.bars()).extracting(BarChart.Bar::tone).containsExactly("bad", "usual");
    assertThat(chart.bars().get(1).y()).isZero();
    assertThat(chart.most()).isEqualTo(2);
  }

  @Test
  void reachesBackAsFarAsThereIsAnythingAndLeavesOutTheFuture() {
    BarChart chart =
        BarChart.of(
            Map.of("", List.of(NOON.minus(Duration.ofDays(4000)), NOON.plusSeconds(999_999))),
            NOON);
    assertThat(chart.bars()).hasSize(1);
    assertThat(chart.from()).isBefore(chart.to().minusDays(3999));
    assertThat(BarChart.of(Map.of(), NOON).bars()).isEmpty();
  }

  @Test
  void drawsTunnelsAcrossMidnightOnBothDays() {
    PresenceChart chart =
        PresenceChart.of(
            List.of(
                tunnel("2026-06-14T18:00:00Z", "2026-06-15T06:00:00Z"),
                tunnel("2026-06-15T09:00:00Z", null)),
            NOON);
    assertThat(chart.days()).hasSize(14);
    assertThat(chart.days().get(0).spans())
        .containsExactly(new PresenceChart.Span(0, 120), new PresenceChart.Span(180, 60));
    assertThat(chart.days().get(0).percent()).isEqualTo(37);
    assertThat(chart.days().get(1).spans()).containsExactly(new PresenceChart.Span(360, 120));
    assertThat(chart.days().get(2).spans()).isEmpty();
  }

  @Test
  void drawsPowerStatesOnTheDaysOnWhichTheyWereFound() {
    PowerChart chart =
        PowerChart.of(
            List.of(
                spell(PowerState.OFF, "2026-06-01T00:00:00Z", "2026-06-01T01:00:00Z"),
                spell(PowerState.ON, "2026-06-14T23:30:00Z", "2026-06-15T00:30:00Z"),
                spell(PowerState.SLEEP, "2026-06-15T11:00:00Z", "2026-06-15T11:00:00Z")),
            NOON);
    assertThat(chart.days().get(0).spans())
        .containsExactly(
            new PowerChart.Span(0, 10, PowerState.ON),
            new PowerChart.Span(220, 4, PowerState.SLEEP));
    assertThat(chart.days().get(0).states()).containsExactly(PowerState.ON, PowerState.SLEEP);
    assertThat(chart.days().get(1).spans())
        .containsExactly(new PowerChart.Span(470, 10, PowerState.ON));
    assertThat(chart.days()).filteredOn(day -> day.states().contains(PowerState.OFF)).isEmpty();
    assertThat(chart.newest().get(0).state()).isEqualTo(PowerState.SLEEP);
  }

  private static PowerSpell spell(PowerState state, String first, String last) {
    return new PowerSpell(state, Instant.parse(first), Instant.parse(last));
  }

  @Test
  void writesFilesThatNeitherBreakNorCalculate() {
    Sheet sheet =
        Sheet.of(
            Sheet.Part.facts("chassis", Map.of("model", "Tern \"7\", =1+1")),
            Sheet.Part.rows("fans", List.of(Map.of("name", "=cmd()"), Map.of("name", "Fan 1"))));
    Inventory inventory = new Inventory(UUID.randomUUID(), new UUID(0, 7), NOON, NOON, "a", sheet);
    assertThat(PcFileText.csv(inventory).lines())
        .containsExactly(
            "\"part\",\"number\",\"name\",\"value\"",
            "\"chassis\",\"1\",\"model\",\"Tern \"\"7\"\", =1+1\"",
            "\"fans\",\"1\",\"name\",\"'=cmd()\"",
            "\"fans\",\"2\",\"name\",\"Fan 1\"");
    assertThat(PcFileText.json(inventory))
        .contains("\"chassis\":{\"model\":\"Tern \\\"7\\\", =1+1\"}")
        .contains("\"fans\":[{\"name\":\"=cmd()\"},{\"name\":\"Fan 1\"}]");
    assertThat(
            PcFileText.csv(
                List.of(new LogEntry(LogKind.EVENT, NOON, "critical", "BIOS", "", "x", "y"))))
        .contains("\"2026-06-15T12:00:00Z\",\"critical\",\"BIOS\",\"\",\"x\",\"y\"");
  }

  private static TunnelRecord tunnel(String opened, String closed) {
    return new TunnelRecord(
        UUID.randomUUID(),
        Instant.parse(opened),
        closed == null ? null : Instant.parse(closed),
        "192.0.2.7",
        "USER",
        1,
        CallerClass.values()[0],
        "",
        null,
        null,
        null);
  }
}
