package org.mayday.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mayday.calls.boundary.CallState;

class ParametersTest {
  static final class Example {
    @QueryParam("when")
    public @Nullable String when;
  }

  private static <T> @Nullable T read(Class<T> type, @Nullable String text) throws Exception {
    Annotation[] annotations = Example.class.getField("when").getAnnotations();
    return new Parameters().getConverter(type, type, annotations).fromString(text);
  }

  @Test
  void readsWhatStandsInTheAddress() throws Exception {
    assertThat(read(CallState.class, "RINGING")).isEqualTo(CallState.RINGING);
    assertThat(read(Integer.class, "-7")).isEqualTo(-7);
    assertThat(read(Boolean.class, "true")).isTrue();
    assertThat(read(Instant.class, "2026-03-01T12:00:00Z"))
        .isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    assertThat(read(UUID.class, "4C4C4544-0001-4001-8001-C04F00000001"))
        .isEqualTo(UUID.fromString("4c4c4544-0001-4001-8001-c04f00000001"));
  }

  @Test
  void takesWhatIsAbsent() throws Exception {
    assertThat(read(CallState.class, null)).isNull();
  }

  @Test
  void namesTheParameterThatIsWrongAndNotItsValue() {
    assertThatThrownBy(() -> read(CallState.class, "ringing"))
        .hasMessage(
            "The parameter when must be one of RINGING, ACCEPTED, IN_SESSION, WRAPPED_UP, MISSED,"
                + " DECLINED.");
    assertThatThrownBy(() -> read(Boolean.class, "yes")).hasMessageContaining("true or false");
    assertThatThrownBy(() -> read(Integer.class, "12345678901"))
        .hasMessageContaining("a whole number");
    assertThatThrownBy(() -> read(String.class, "a\u0000b")).hasMessageContaining("a text");
  }
}
