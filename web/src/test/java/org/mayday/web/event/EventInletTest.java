package org.mayday.web.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EventInletTest {
  private static final String ID = "4c4c4544-004b-4210-8033-b7c04f504633";

  @Test
  void thePathNamesThePc() {
    assertThat(EventInlet.platform("/" + ID)).contains(UUID.fromString(ID));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "/",
        "/" + ID + "/",
        "/4c4c4544-004b-4210-8033-b7c04f50463",
        ID + "x",
        "/../../../../../../../../../etc/passwd",
        "/4c4c4544-004b-4210-8033-b7c04f50463g"
      })
  void anythingElseNamesNone(String path) {
    assertThat(EventInlet.platform(path)).isEmpty();
  }
}
