package org.mayday.fleet.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

class CsvReaderProperties {

  /** Whatever a spreadsheet writes comes back as it was. */
  @Property(tries = 300)
  void readsWhatAnotherProgramWrote(
      @ForAll @Size(max = 5) List<@NotBlank @StringLength(max = 30) String> names)
      throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      printer.printRecord("uuid", "name");
      for (String name : names) {
        printer.printRecord(UUID.randomUUID(), name);
      }
    }
    CsvErrors errors = new CsvErrors();

    List<CsvLine> lines = new CsvReader(errors).read(new StringReader(text.toString()));

    assertThat(errors.inOrder()).isEmpty();
    assertThat(lines).extracting(line -> line.values().name()).containsExactlyElementsOf(names);
  }

  /** Any text gives lines or errors, never an exception. */
  @Property(tries = 500)
  void survivesAnyText(@ForAll @StringLength(max = 200) String garbage) {
    CsvErrors errors = new CsvErrors();

    List<CsvLine> lines = new CsvReader(errors).read(new StringReader("uuid,name\n" + garbage));

    assertThat(lines.isEmpty() || !lines.get(0).uuid().toString().isEmpty()).isTrue();
    assertThat(errors.inOrder()).allSatisfy(e -> assertThat(e.message()).matches("(?s).*[.?]"));
  }
}
