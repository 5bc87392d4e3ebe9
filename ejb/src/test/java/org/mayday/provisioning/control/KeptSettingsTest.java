package org.mayday.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mayday.aspect.boundary.Setting;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.provisioning.boundary.ProfileContent;
import org.mayday.provisioning.boundary.Whom;

/** Profiles as they are kept, those of the version before too. */
class KeptSettingsTest {
  private static final String BEFORE =
      "{\"servers\":[\"mps.example.org:4433\"],\"userCalls\":\"OS\",\"homeDomains\":[],\"userLife\":60}";

  @Test
  void readsWhatWasKeptBeforeThereWereSettings() {
    assertThat(KeptText.profile(BEFORE).settings()).isEmpty();
    assertThat(KeptText.profile(BEFORE).whom()).isEqualTo(Whom.AS_LISTED);
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

  @Test
  void readsWhomPcsCall() {
    ProfileContent profile =
        ProfileBench.content("mps.example.org:4433", "192.0.2.7:443 mps.example.org")
            .calling(
                Whom.of(
                    List.of("[2001:db8::7]:4433 inside.example.org", "two.example.org:4433"),
                    List.of("192.0.2.7:443 mps.example.org", "mps.example.org:4433"),
                    List.of(),
                    List.of("mps.example.org:4433")));
    assertThat(KeptText.profile(KeptText.of(profile))).isEqualTo(profile);
  }

  @Test
  void readsTheOneServerInsideThatThereCouldBeBefore() {
    String before = BEFORE.replace("\"homeDomains\":[]", "\"homeDomains\":[\"hq.example.org\"]");
    String single = before.replaceFirst("}$", ",\"inside\":\"in.example.org:4433\"}");
    assertThat(KeptText.profile(single).whom().inside())
        .containsExactly(Endpoint.of("in.example.org:4433"));
  }

  @Test
  void readsHowAPcWasFoundAlsoIfThatWasKeptBeforeServersInsideWere() {
    Setup found =
        new Setup(
            List.of(),
            List.of(new Setup.Rule("Alert", 1, 60, "", List.of("0", "1"), List.of("1"))),
            0,
            List.of());
    String text = KeptText.of(found);
    assertThat(KeptText.setup(text)).isEqualTo(found);
    assertThat(KeptText.setup(text.replace(",\"inside\":[\"1\"]", "")).rules().get(0).inside())
        .isEmpty();
  }
}
