package org.mayday.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AskedTest {

  @Test
  void readsAnId() {
    UUID id = UUID.randomUUID();
    assertThat(Asked.parse(id.toString())).contains(id);
  }

  @Test
  void takesNothingElseForAnId() {
    assertThat(Asked.parse(null)).isEmpty();
    assertThat(Asked.parse("")).isEmpty();
    assertThat(Asked.parse("1-1-1-1-1")).isEmpty();
    assertThat(Asked.parse("x".repeat(36))).isEmpty();
    assertThat(Asked.parse("' or 1=1 --")).isEmpty();
  }
}
