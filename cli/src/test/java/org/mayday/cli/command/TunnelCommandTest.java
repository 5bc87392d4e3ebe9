package org.mayday.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.cli.soap.Refusal;
import picocli.CommandLine;

class TunnelCommandTest {

  @ParameterizedTest
  @CsvSource({
    ", 127.0.0.1, 16994",
    "5901, 127.0.0.1, 5901",
    "0, 127.0.0.1, 0",
    "0.0.0.0:5901, 0.0.0.0, 5901",
    "[::1]:5901, 0:0:0:0:0:0:0:1, 5901",
    ":5901, 127.0.0.1, 5901",
  })
  void listensWhereItIsTold(String said, String address, int port) throws Refusal {
    var here = TunnelCommand.here(said, 16994);
    assertThat(here.getAddress().getHostAddress()).isEqualTo(address);
    assertThat(here.getPort()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"here", "127.0.0.1:", "65536", "127.0.0.1:-1", ""})
  void refusesWhatIsNoPort(String said) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> TunnelCommand.here(said, 16994))
        .withMessageContaining("--listen");
  }

  @Test
  void knowsThePortsOfPcs() {
    StringWriter err = new StringWriter();
    CommandLine line = MaydayCommand.line();
    line.setErr(new PrintWriter(err, true));
    assertThat(line.execute("tunnel", "ward-17", "22", "--ticket=x")).isEqualTo(2);
    assertThat(err.toString()).contains("16994", "not 22");
  }
}
