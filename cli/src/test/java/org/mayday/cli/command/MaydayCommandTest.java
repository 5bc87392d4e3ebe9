package org.mayday.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MaydayCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... words) {
    CommandLine line = MaydayCommand.line();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(words);
  }

  @Test
  void tellsWhatThereIs() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("list ", "find ", "power ", "boot ", "inventory ", "logs ", "calls ")
        .contains("operations ", "perform ", "queue ", "runs ", "run ", "Exit codes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "list --json --csv",
        "list --connected --away",
        "find",
        "power",
        "perform pc",
        "list --limit=many",
        "queue pc time.sync --expires=soon",
        "list --server=http://localhost/mayday --user=u",
        "list --server=nowhere --user=u",
        "list --user=u --timeout=0",
        "list --user=u:v",
        "list --user=u --password-file=/nowhere",
        "list --user=u --password-file=/dev/null --ca=/dev/null"
      })
  void complainsAboutWrongWords(String words) {
    assertThat(run(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(2);
    assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
  }

  @Test
  void saysWhenNobodyAnswers() {
    assertThat(
            run(
                "list",
                "--server=https://localhost:1/mayday",
                "--user=u",
                "--password-file=/dev/null"))
        .isEqualTo(6);
    assertThat(err.toString()).startsWith("mayday: localhost:1 does not answer");
  }
}
