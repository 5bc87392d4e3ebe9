package org.mayday.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameOriginTest {
  private static final String HOST = "help.example.org:8181";

  @Test
  void acceptsThePagesOfThisSite() {
    assertThat(SameOrigin.isOwn("same-origin", "https://" + HOST, HOST)).isTrue();
    assertThat(SameOrigin.isOwn(null, "https://" + HOST, HOST)).isTrue();
  }

  @Test
  void acceptsProgramsThatComeFromNoPage() {
    assertThat(SameOrigin.isOwn(null, null, HOST)).isTrue();
  }

  @Test
  void refusesOtherSites() {
    assertThat(SameOrigin.isOwn("cross-site", null, HOST)).isFalse();
    assertThat(SameOrigin.isOwn("same-site", "https://other.example.org", HOST)).isFalse();
    assertThat(SameOrigin.isOwn(null, "https://evil.example", HOST)).isFalse();
    assertThat(SameOrigin.isOwn(null, "https://help.example.org", HOST)).isFalse();
  }

  @Test
  void refusesOriginsThatSayNothing() {
    assertThat(SameOrigin.isOwn(null, "null", HOST)).isFalse();
    assertThat(SameOrigin.isOwn(null, "https://[", HOST)).isFalse();
    assertThat(SameOrigin.isOwn(null, "https://" + HOST, null)).isFalse();
  }
}
