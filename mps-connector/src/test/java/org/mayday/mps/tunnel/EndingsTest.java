package org.mayday.mps.tunnel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndingsTest {
  @Test
  void theReasonOfADisconnectIsToldOnceAndByName() {
    assertThat(Endings.withReason("DISCONNECT 11 in phase OPEN", 11))
        .isEqualTo("the PC hung up (DISCONNECT 11 BY_APPLICATION in phase OPEN)");
    assertThat(Endings.withReason("the PC opened a newer tunnel", 11))
        .isEqualTo("the PC opened a newer tunnel (DISCONNECT 11 BY_APPLICATION)");
  }

  @Test
  void aNumberThatNobodyKnowsStaysANumber() {
    assertThat(Endings.withReason("DISCONNECT 4294967295 in phase OPEN", 4_294_967_295L))
        .isEqualTo("the PC hung up (DISCONNECT 4294967295 in phase OPEN)");
  }

  @Test
  void anEndWithoutDisconnectHasItsWordsOnly() {
    assertThat(Endings.withReason("connection lost in phase OPEN", 0))
        .isEqualTo("connection lost in phase OPEN");
  }
}
