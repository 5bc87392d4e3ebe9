package org.mayday.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnTargetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk.xhtml",
        "/pcs.xhtml?text=a%20b&tag=x",
        "/pc.xhtml?uuid=4c4c4544-004b-4210-8033-b7c04f504633"
      })
  void leadsBackToPagesOfTheApplication(String wish) {
    assertThat(ReturnTarget.safe(wish)).isEqualTo(wish);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "//evil.example/desk.xhtml",
        "/\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "/desk.xhtml\r\nSet-Cookie: a=b",
        "/desk.xhtml?x=<script>",
        "/../other/desk.xhtml",
        "/login.xhtml",
        "/login.xhtml?to=/desk.xhtml",
        "/jakarta.faces.resource/theme.css.xhtml",
        "desk.xhtml"
      })
  void leadsToTheDeskOtherwise(String wish) {
    assertThat(ReturnTarget.safe(wish)).isEqualTo("/desk.xhtml");
  }

  @Test
  void refusesEndlessTargets() {
    assertThat(ReturnTarget.safe("/pcs.xhtml?text=" + "a".repeat(600))).isEqualTo("/desk.xhtml");
  }
}
