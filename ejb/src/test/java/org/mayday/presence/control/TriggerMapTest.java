package org.mayday.presence.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mayday.presence.boundary.Trigger;

class TriggerMapTest {
  @Test
  void knowsTheUsualNumbersAndCallsOthersUnknown() {
    TriggerMap usual = TriggerMap.parse(TriggerMap.DEFAULT);
    assertThat(usual.of(1)).isEqualTo(Trigger.USER_INITIATED);
    assertThat(usual.of(2)).isEqualTo(Trigger.ALERT);
    assertThat(usual.of(3)).isEqualTo(Trigger.PERIODIC);
    assertThat(usual.of(4)).isEqualTo(Trigger.PERIODIC);
    assertThat(usual.of(0)).isEqualTo(Trigger.UNKNOWN);
    assertThat(usual.of(0xFFFFFFFFL)).isEqualTo(Trigger.UNKNOWN);
  }

  @Test
  void canBeConfigured() {
    TriggerMap own = TriggerMap.parse(" 0 = user-initiated, 3=PROVISIONING ");
    assertThat(own.of(0)).isEqualTo(Trigger.USER_INITIATED);
    assertThat(own.of(3)).isEqualTo(Trigger.PROVISIONING);
    assertThat(own.of(1)).isEqualTo(Trigger.UNKNOWN);
  }

  @Test
  void saysWhichEntryIsWrong() {
    assertThatThrownBy(() -> TriggerMap.parse("1=USER_INITIATED,two=ALERT"))
        .hasMessageContaining("mayday.trigger.map")
        .hasMessageContaining("two=ALERT");
    assertThatThrownBy(() -> TriggerMap.parse("1")).hasMessageContaining("mayday.trigger.map");
  }

  @Test
  void findsANumberThatMeansSomething() {
    TriggerMap map = TriggerMap.parse("4=PERIODIC,3=PERIODIC,1=USER_INITIATED");
    assertThat(map.raw(Trigger.PERIODIC)).isEqualTo(3);
    assertThat(map.raw(Trigger.USER_INITIATED)).isEqualTo(1);
    assertThat(map.raw(Trigger.PROVISIONING)).isZero();
    assertThat(map.of(map.raw(Trigger.UNKNOWN))).isEqualTo(Trigger.UNKNOWN);
  }
}
