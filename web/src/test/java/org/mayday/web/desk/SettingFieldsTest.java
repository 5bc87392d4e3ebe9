package org.mayday.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.boundary.Setting;
import org.mayday.operation.boundary.Parameter;

/** What is shown of a setting is what comes back, but for secrets, which stay. */
class SettingFieldsTest {
  private static final AspectInfo LAMP =
      AspectInfo.of(
              "lamp",
              Parameter.choice("colour", "RED", "BLUE").optional().initially(""),
              Parameter.number("watts", 1, 100).optional(),
              Parameter.flag("anyway"),
              Parameter.secret("code", 4).optional())
          .upTo(2);

  @Test
  void saysWhatItWasFilledWith() {
    SettingFields fields = new SettingFields(LAMP, 2);
    assertThat(fields.isSpare()).isTrue();
    Setting told =
        new Setting("lamp2", Map.of("colour", "RED", "anyway", "true"), Map.of("code", ""));
    fields.fill(told);
    assertThat(fields.isSpare()).isFalse();
    assertThat(fields.getKept()).containsExactly("code");
    assertThat(fields.said().name()).isEqualTo("lamp2");
    assertThat(fields.said().values())
        .isEqualTo(Map.of("colour", "RED", "watts", "", "anyway", "true"));
    assertThat(fields.said().secrets()).isEqualTo(Map.of("code", ""));
  }

  @Test
  void saysNothingOfWhatWasClearedAndBringsANewSecret() {
    SettingFields fields = new SettingFields(LAMP, 1);
    assertThat(fields.isSaying()).isFalse();
    fields.fill(new Setting("lamp", Map.of("watts", "40"), Map.of()));
    fields.getValues().put("watts", null);
    assertThat(fields.isSaying()).isFalse();
    fields.getValues().put("code", "1234");
    assertThat(fields.said().values().values()).containsOnly("", "false");
    assertThat(fields.said().secrets()).containsEntry("code", "1234");
  }
}
