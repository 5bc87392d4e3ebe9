package org.mayday.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
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
        .contains("list ", "find ", "power ", "boot ", "inventory ", "logs ", "why ", "calls ")
        .contains(
            "operations ", "perform ", "queue ", "runs ", "run ", "batches ", "policies ", "lan ")
        .contains("images ", "disk ", "tunnel ")
        .contains("Exit codes");
  }

  @Test
  void helpsWithEveryCommand() {
    List<CommandLine> all = new ArrayList<>(List.of(MaydayCommand.line()));
    for (int at = 0; at < all.size(); at++) {
      CommandLine command = all.get(at);
      all.addAll(command.getSubcommands().values());
      out.getBuffer().setLength(0);
      assertThat(run(words(command, "--help"))).as(command.getCommandName()).isZero();
      assertThat(out.toString())
          .startsWith("Usage: " + String.join(" ", command.getCommandSpec().qualifiedName()));
      assertThat(run(words(command, "--nonsense"))).as(command.getCommandName()).isEqualTo(2);
    }
    assertThat(all).hasSizeGreaterThan(25);
  }

  private static String[] words(CommandLine command, String last) {
    List<String> words =
        new ArrayList<>(List.of(command.getCommandSpec().qualifiedName().split(" ")));
    words.remove(0);
    words.add(last);
    return words.toArray(String[]::new);
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
        "why",
        "list --limit=many",
        "queue pc time.sync --expires=soon",
        "batches start",
        "batches start time.sync",
        "batches start time.sync --tag=a --pc=b",
        "batches start time.sync --tag=a --at-once=some",
        "batches start time.sync word --tag=a --user=u --password-file=/dev/null",
        "batches show",
        "lan start find",
        "lan start look 192.0.2.7 --user=u --password-file=/dev/null",
        "lan start find 192.0.2.7 --amt-user=admin --user=u --password-file=/dev/null",
        "lan start find 192.0.2.7 --amt-user=a --amt-password-file=/nowhere --user=u"
            + " --password-file=/dev/null",
        "lan stop",
        "disk",
        "disk insert pc",
        "disk boot pc --graceful",
        "disk eject",
        "policies set time.sync",
        "policies set time.sync --every=soon",
        "policies remove",
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
