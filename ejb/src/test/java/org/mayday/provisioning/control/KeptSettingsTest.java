package org.mayday.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mayday.aspect.boundary.Setting;
import org.mayday.provisioning.boundary.ProfileContent;

/** Profiles as they are kept, those of the version before too. */
class KeptSettingsTest {
  private static final String BEFORE =
      "{\"servers\":[\"mps.example.org:4433\"],\"userCalls\":\"OS\",\"homeDomains\":[],\"userLife\":60}";

  @Test
  void readsWhatWasKeptBeforeThereWereSettings() {
    assertThat(KeptText.profile(BEFORE).settings()).isEmpty();
  }

  @Test
  void readsWhatItWrites() {
    ProfileContent profile =
        KeptText.profile(BEFORE)
            .with(
                List.of(
                    new Setting("features", Map.of("sol", "ON"), Map.of()),
                    new Setting(
                        "wifi", Map.of("name", "Möwe \"1\""), Map.of("passphrase", "sealed"))));
    assertThat(KeptText.profile(KeptText.of(profile))).isEqualTo(profile);
  }
}
