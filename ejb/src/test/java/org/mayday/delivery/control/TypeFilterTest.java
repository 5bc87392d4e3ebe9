package org.mayday.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.delivery.boundary.SubscriptionRefused;

class TypeFilterTest {

  @Test
  void takesWholeTypesAndBeginnings() {
    TypeFilter filter = TypeFilter.of(List.of("org.mayday.call.*", "org.mayday.alert.raised"));
    assertThat(filter.matches("org.mayday.call.ringing")).isTrue();
    assertThat(filter.matches("org.mayday.alert.raised")).isTrue();
    assertThat(filter.matches("org.mayday.alert.raised.more")).isFalse();
    assertThat(filter.matches("org.mayday.calls")).isFalse();
    assertThat(TypeFilter.of(List.of("*")).matches("anything")).isTrue();
  }

  @Test
  void refusesWhatIsNoType() {
    for (String wrong : List.of("", "a b", "org.*.ringing", "ä", "x".repeat(101))) {
      assertThatThrownBy(() -> TypeFilter.of(List.of(wrong)))
          .as(wrong)
          .isInstanceOf(SubscriptionRefused.class);
    }
    assertThatThrownBy(() -> TypeFilter.of(List.of())).isInstanceOf(SubscriptionRefused.class);
    assertThatThrownBy(() -> TypeFilter.of(Collections.nCopies(21, "a")))
        .isInstanceOf(SubscriptionRefused.class);
  }
}
