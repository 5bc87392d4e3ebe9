package org.mayday.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LostFormTest {
  @Test
  void looksOnlyAtPartialRequests() {
    assertThat(LostForm.isPartial("POST", "partial/ajax")).isTrue();
    assertThat(LostForm.isPartial("POST", null)).isFalse();
    assertThat(LostForm.isPartial("GET", "partial/ajax")).isFalse();
  }
}
