package org.mayday.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatTest {
  private static final Section PCS =
      Section.rows(
          "pcs",
          List.of(
              row("name", "ward-17", "connected", true, "tags", List.of("a", "b")),
              row("name", "lab, \"2\"", "connected", false, "extra", "x\ny")));
  private static final Section POWER =
      Section.facts("power", row("state", "ON", "rawState", 2L, "offered", List.of("OFF")));

  private static Map<String, Object> row(Object... pairs) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      row.put((String) pairs[i], pairs[i + 1]);
    }
    return row;
  }

  @Test
  void laysRowsOutInColumns() {
    assertThat(Format.TEXT.write(List.of(PCS), 0))
        .isEqualTo(
            """
            name      connected  tags  extra
            ward-17   true       a;b
            lab, "2"  false            x / y
            """);
  }

  @Test
  void saysThatThereIsNothing() {
    Section none = Section.rows("findings", List.of());
    assertThat(Format.TEXT.write(List.of(none), 0)).isEqualTo("none\n");
    assertThat(Format.TEXT.write(List.of(POWER, none), 0)).endsWith("\nfindings\nnone\n");
    assertThat(Format.CSV.write(List.of(none), 0)).doesNotContain("none");
  }

  @Test
  void writesFactsALineEach() {
    assertThat(Format.TEXT.write(List.of(POWER), 0))
        .isEqualTo(
            """
            state     ON
            rawState  2
            offered   OFF
            """);
    assertThat(Format.TEXT.write(List.of(POWER, PCS), 0))
        .startsWith("power\nstate")
        .contains("\npcs\n");
  }

  @Test
  void letsNoPcMoveTheCursor() {
    Section nasty =
        Section.rows("pcs", List.of(row("name", "\u001b[2Jpc\u202e\u0007 \uD83D\uDE00 ü")));
    assertThat(Format.TEXT.write(List.of(nasty), 0)).contains("?[2Jpc?? \uD83D\uDE00 ü");
  }

  @Test
  void writesJson() {
    assertThat(Format.JSON.write(List.of(POWER, PCS), 0))
        .isEqualTo(
            """
            {
              "power": {"state": "ON", "rawState": 2, "offered": ["OFF"]},
              "pcs": [
                {"name": "ward-17", "connected": true, "tags": ["a", "b"]},
                {"name": "lab, \\"2\\"", "connected": false, "extra": "x\\ny"}
              ]
            }
            """);
    Section odd = Section.facts("odd", row("text", "\\\t\r\u0001\u007f\uD800é"));
    assertThat(Format.JSON.write(List.of(odd, Section.rows("none", List.of())), 0))
        .contains("\"\\\\\\t\\r\\u0001\\u007f\\ud800é\"")
        .contains("\"none\": []");
  }

  @Test
  void writesCsv() {
    assertThat(Format.CSV.write(List.of(PCS), 0))
        .isEqualTo(
            "name,connected,tags,extra\r\nward-17,true,a;b,\r\n"
                + "\"lab, \"\"2\"\"\",false,,\"x\ny\"\r\n");
    assertThat(Format.CSV.write(List.of(POWER, PCS), 0))
        .startsWith("part,item,key,value\r\npower,1,state,ON\r\n")
        .contains("pcs,2,connected,false\r\n");
  }

  @Test
  void saysWordsToPeopleAndNamesToPrograms() {
    Section step =
        Section.rows("pcs", List.of(row("step", new Named("proofByCall", "proof by a call"))));
    assertThat(Format.TEXT.write(List.of(step), 0)).isEqualTo("step\nproof by a call\n");
    assertThat(Format.JSON.write(List.of(step), 0)).contains("\"step\": \"proofByCall\"");
    assertThat(Format.CSV.write(List.of(step), 0)).isEqualTo("step\r\nproofByCall\r\n");
  }

  @Test
  void showsWhatIsWiderThanTheTerminalRowByRow() {
    String says = "The PC was told of a new server, and has not called it since";
    Section findings =
        Section.rows(
            "findings",
            List.of(
                row("reason", "PROFILE", "says", says, "advice", List.of("Wait.", "Hang up.")),
                row("reason", "CLOCK", "says", "Wrong.", "advice", List.of())));
    assertThat(Format.TEXT.write(List.of(findings), 40))
        .isEqualTo(
            """
            reason  PROFILE
            says    The PC was told of a new server,
                    and has not called it since
            advice  Wait.
                    Hang up.

            reason  CLOCK
            says    Wrong.
            advice
            """);
    assertThat(Format.TEXT.write(List.of(findings), 200)).startsWith("reason   says");
    assertThat(Format.TEXT.write(List.of(findings), 0).lines()).hasSize(3);
  }

  @Test
  void keepsWordsWholeThatAreLongerThanALine() {
    String address = "mps.a-very-long-name-of-a-server.example.org:4433";
    Section one = Section.facts("profile", row("server", address + " is one"));
    assertThat(Format.TEXT.write(List.of(one), 30))
        .isEqualTo("server  " + address + "\n        is one\n");
  }
}
