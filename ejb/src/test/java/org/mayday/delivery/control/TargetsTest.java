package org.mayday.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.delivery.boundary.SubscriptionRefused;

class TargetsTest {
  private static final Targets USUAL = Targets.of("", "");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.8.8.8/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest",
        "http://[fe80::1]/",
        "http://0.0.0.0/",
        "http://224.0.0.1/"
      })
  void keepsOffItselfAndNeighboursUnlessAllowed(String address) throws Exception {
    assertThatThrownBy(() -> USUAL.read(address)).isInstanceOf(SubscriptionRefused.class);
    assertThatThrownBy(() -> USUAL.check(URI.create(address))).isInstanceOf(IOException.class);
    Targets allowing = Targets.of("0.0.0.0/0, ::/0", "");
    assertThat(allowing.read(address)).hasToString(address);
    allowing.check(URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "console",
        "ftp://192.0.2.1/",
        "file:///etc/passwd",
        "http:///x",
        "http://user:secret@192.0.2.1/",
        "http://192.0.2.1/#x",
        "http://192.0.2.1/ x",
        "jar:http://192.0.2.1/!/"
      })
  void takesOnlyAddressesOfHttp(String address) {
    assertThatThrownBy(() -> USUAL.read(address)).isInstanceOf(SubscriptionRefused.class);
  }

  @Test
  void looksAtWhatAHostNameMeans() {
    assertThatThrownBy(() -> USUAL.check(URI.create("http://localhost:8080/")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not allowed");
  }

  @Test
  void deniesWhatIsDenied() {
    Targets some = Targets.of("10.1.0.0/16", "10.0.0.0/8");
    assertThat(some.read("https://10.1.2.3/x")).hasHost("10.1.2.3");
    assertThatThrownBy(() -> some.read("https://10.2.2.3/x"))
        .isInstanceOf(SubscriptionRefused.class);
    assertThat(some.read("https://192.168.2.3/x")).hasHost("192.168.2.3");
  }

  @Test
  void doesNotStartWithRubbish() {
    assertThatThrownBy(() -> Targets.of("localhost", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
