package org.mayday.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenEventsTest {
  @TempDir Path folder;

  @Test
  void remembersOverARestart() throws IOException {
    try (SeenEvents seen = open(10)) {
      assertThat(seen.contains("a")).isFalse();
      seen.add("a");
      assertThat(seen.contains("a")).isTrue();
    }
    try (SeenEvents seen = open(10)) {
      assertThat(seen.contains("a")).isTrue();
      assertThat(seen.contains("b")).isFalse();
    }
  }

  @Test
  void hasWrittenAnIdWhenItReturns() throws IOException {
    try (SeenEvents seen = open(10)) {
      seen.add("a");
      assertThat(Files.readAllLines(folder.resolve("seen"))).containsExactly("a");
    }
  }

  @Test
  void forgetsTheOldestAndKeepsTheFileSmall() throws IOException {
    try (SeenEvents seen = open(3)) {
      for (int i = 0; i < 100; i++) {
        seen.add("id-" + i);
      }
      assertThat(seen.contains("id-96")).isFalse();
      assertThat(seen.contains("id-97")).isTrue();
      assertThat(Files.readAllLines(folder.resolve("seen"))).hasSizeLessThanOrEqualTo(6);
    }
    try (SeenEvents seen = open(3)) {
      assertThat(seen.contains("id-97")).isTrue();
      assertThat(seen.contains("id-99")).isTrue();
    }
  }

  private SeenEvents open(int most) throws IOException {
    return new SeenEvents(folder.resolve("seen"), most);
  }
}
