package org.mayday.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** How gateways prove themselves. */
class NoticeInletTest {
  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takesThePasswordOfBasicOrTheEndOfThePath() {
    assertThat(NoticeInlet.secret("/s3cret", null)).contains("s3cret");
    assertThat(NoticeInlet.secret(null, basic("edge:s3:cret"))).contains("s3:cret");
    assertThat(NoticeInlet.secret("/other", basic("edge:s3cret"))).contains("s3cret");
  }

  @Test
  void takesNothingElse() {
    assertThat(NoticeInlet.secret(null, null)).isEmpty();
    assertThat(NoticeInlet.secret("/", null)).isEmpty();
    assertThat(NoticeInlet.secret("/" + "x".repeat(200), null)).isEmpty();
    assertThat(NoticeInlet.secret(null, "Basic ###")).isEmpty();
    assertThat(NoticeInlet.secret(null, basic("nothing"))).isEmpty();
    assertThat(NoticeInlet.secret(null, "Digest x")).isEmpty();
  }
}
