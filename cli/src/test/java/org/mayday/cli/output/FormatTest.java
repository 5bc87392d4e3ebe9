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
    assertThat(Format.TEXT.write(List.of(PCS)))
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
    assertThat(Format.TEXT.write(List.of(none))).isEqualTo("none\n");
    assertThat(Format.TEXT.write(List.of(POWER, none))).endsWith("\nfindings\nnone\n");
    assertThat(Format.CSV.write(List.of(none))).doesNotContain("none");
  }

  @Test
  void writesFactsALineEach() {
    assertThat(Format.TEXT.write(List.of(POWER)))
        .isEqualTo(
            """
            state     ON
            rawState  2
            offered   OFF
            """);
    assertThat(Format.TEXT.write(List.of(POWER, PCS)))
        .startsWith("power\nstate")
        .contains("\npcs\n");
  }

  @Test
  void letsNoPcMoveTheCursor() {
    Section nasty =
        Section.rows("pcs", List.of(row("name", "\u001b[2Jpc\u202e\u0007 \uD83D\uDE00 ü")));
    assertThat(Format.TEXT.write(List.of(nasty))).contains("?[2Jpc?? \uD83D\uDE00 ü");
  }

  @Test
  void writesJson() {
    assertThat(Format.JSON.write(List.of(POWER, PCS)))
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
    assertThat(Format.JSON.write(List.of(odd, Section.rows("none", List.of()))))
        .contains("\"\\\\\\t\\r\\u0001\\u007f\\ud800é\"")
        .contains("\"none\": []");
  }

  @Test
  void writesCsv() {
    assertThat(Format.CSV.write(List.of(PCS)))
        .isEqualTo(
            "name,connected,tags,extra\r\nward-17,true,a;b,\r\n"
                + "\"lab, \"\"2\"\"\",false,,\"x\ny\"\r\n");
    assertThat(Format.CSV.write(List.of(POWER, PCS)))
        .startsWith("part,item,key,value\r\npower,1,state,ON\r\n")
        .contains("pcs,2,connected,false\r\n");
  }
}
