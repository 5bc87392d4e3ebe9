package org.mayday.mps.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChallengesTest {
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
  private final AtomicLong nanos = new AtomicLong(-5);
  private final Challenges challenges = new Challenges(Duration.ofMinutes(5), nanos::get);

  private String nonce() {
    Matcher matcher = NONCE.matcher(challenges.list(false).get(0));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @Test
  void usesEachCountOnce() {
    String nonce = nonce();
    assertThat(challenges.isFresh(nonce)).isTrue();
    assertThat(challenges.use(nonce, 1)).isTrue();
    assertThat(challenges.use(nonce, 1)).isFalse();
    assertThat(challenges.use(nonce, 3)).isTrue();
    assertThat(challenges.use(nonce, 2)).isFalse();
  }

  @Test
  void letsNoncesGrowOld() {
    String nonce = nonce();
    nanos.addAndGet(Duration.ofMinutes(5).toNanos());
    assertThat(challenges.isFresh(nonce)).isTrue();
    nanos.incrementAndGet();
    assertThat(challenges.isFresh(nonce)).isFalse();
    assertThat(challenges.use(nonce, 1)).isFalse();
  }

  @Test
  void takesNoNonceOfOthers() {
    String nonce = nonce();
    String changed = (nonce.charAt(0) == 'A' ? 'B' : 'A') + nonce.substring(1);
    assertThat(challenges.isFresh(changed)).isFalse();
    assertThat(challenges.isFresh("")).isFalse();
    assertThat(challenges.isFresh("!")).isFalse();
    String other = new Challenges(Duration.ofMinutes(5), nanos::get).list(false).get(0);
    Matcher matcher = NONCE.matcher(other);
    assertThat(matcher.find()).isTrue();
    assertThat(challenges.isFresh(matcher.group(1))).isFalse();
  }

  @Test
  void forgetsTheOldestAndTakesThemNoMore() {
    String first = nonce();
    assertThat(challenges.use(first, 1)).isTrue();
    for (int i = 0; i < 10_000; i++) {
      nanos.incrementAndGet();
      assertThat(challenges.use(nonce(), 1)).isTrue();
    }
    assertThat(challenges.use(first, 1)).isFalse();
    assertThat(challenges.isFresh(nonce())).isTrue();
  }

  @Test
  void saysWhatIsStale() {
    assertThat(challenges.list(true))
        .filteredOn(text -> text.startsWith("Digest"))
        .hasSize(2)
        .allMatch(text -> text.endsWith(", stale=true"));
  }
}
