package org.mayday.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingTest {
  private static final UUID RUN = UUID.fromString("7f0c2a54-61de-4f7c-93f5-0a8a4bb5c001");

  @Test
  void tellsWhatIsNeeded() throws Exception {
    Greeting greeting = new Greeting(RUN, "t0ken", "$$OsAdmin", "a=b", "pc-1", RUN);
    assertThat(Greeting.of(greeting.text())).isEqualTo(greeting);
    Greeting shorter = new Greeting(RUN, "t0ken", "$$OsAdmin", "pw", "", null);
    assertThat(Greeting.of(shorter.text())).isEqualTo(shorter);
    assertThat(greeting.toString()).doesNotContain("t0ken", "a=b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mayday-agent 2\nrun=7f0c2a54-61de-4f7c-93f5-0a8a4bb5c001\ntoken=t\nuser=u\npassword=p",
        "mayday-agent 1",
        "mayday-agent 1\nrun=x\ntoken=t\nuser=u\npassword=p",
        "mayday-agent 1\nrun=7f0c2a54-61de-4f7c-93f5-0a8a4bb5c001\nuser=u\npassword=p",
        "mayday-agent 1\nrun=7f0c2a54-61de-4f7c-93f5-0a8a4bb5c001\ntoken=t\tt\nuser=u\npassword=p"
      })
  void isNotAnythingElse(String text) {
    assertThatThrownBy(() -> Greeting.of(text)).isInstanceOf(MalformedFrameException.class);
  }

  @Test
  void isNotTooLong() {
    String text = new Greeting(RUN, "t", "u", "p", "", null).text() + "\nx=" + "y".repeat(2_048);
    assertThatThrownBy(() -> Greeting.of(text)).isInstanceOf(MalformedFrameException.class);
  }

  @Test
  void isAnsweredByNotices() throws Exception {
    Notice notice = new Notice(Notice.Kind.LATER, "In a\nminute.");
    assertThat(notice.text()).isEqualTo("LATER In a minute.");
    assertThat(Notice.of(notice.text())).isEqualTo(notice);
    assertThatThrownBy(() -> Notice.of("NEVER mind")).isInstanceOf(MalformedFrameException.class);
  }
}
