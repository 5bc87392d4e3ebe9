package org.mayday.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignatureTest {

  /** The example of the libraries of Standard Webhooks. */
  @Test
  void signsAsTheSpecificationShows() {
    assertThat(
            Signature.of(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void makesSecretsOfTheRightLengthAndNeverTheSame() {
    String one = Signature.secret();
    assertThat(Base64.getDecoder().decode(one.substring("whsec_".length()))).hasSize(32);
    assertThat(Signature.secret()).isNotEqualTo(one);
  }
}
