package org.mayday.doors.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mayday.mps.api.DoorLogin;

/** With the example of RFC 7616 3.9.1. */
class ProofTest {
  private static final String SECRET = "Circle of Life";
  private static final String SHA256 =
      "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1";
  private static final String MD5 = "8ca523f5e9506fed4657c9700eebdbec";

  private static DoorLogin.Digest digest(boolean sha256, String response, String uri) {
    return new DoorLogin.Digest(
        "Mufasa",
        sha256,
        "http-auth@example.org",
        "GET",
        uri,
        "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
        "00000001",
        "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
        response);
  }

  @Test
  void holdsForTheExampleOfTheStandard() {
    assertThat(Proof.holds(digest(true, SHA256, "/dir/index.html"), SECRET)).isTrue();
    assertThat(Proof.holds(digest(false, MD5, "/dir/index.html"), SECRET)).isTrue();
  }

  @Test
  void holdsForNothingElse() {
    assertThat(Proof.holds(digest(true, SHA256, "/dir/other.html"), SECRET)).isFalse();
    assertThat(Proof.holds(digest(true, SHA256, "/dir/index.html"), "another")).isFalse();
    assertThat(Proof.holds(digest(false, SHA256, "/dir/index.html"), SECRET)).isFalse();
    assertThat(Proof.holds(digest(true, "", "/dir/index.html"), SECRET)).isFalse();
  }

  @Test
  void takesTheSecretItself() {
    assertThat(Proof.holds(new DoorLogin.Password("x", SECRET), SECRET)).isTrue();
    assertThat(Proof.holds(new DoorLogin.Password("x", SECRET + " "), SECRET)).isFalse();
    assertThat(Proof.holds(new DoorLogin.Password("x", ""), SECRET)).isFalse();
  }
}
