package org.mayday.fleet.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.io.StringReader;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.fleet.boundary.ImportReport;
import org.mayday.fleet.boundary.LineError;
import org.mayday.fleet.boundary.Platform;
import org.mayday.schema.TestDatabase;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.vault.control.TestVault;

class CsvImportTest {
  private static final String HEADER =
      "uuid,name,mps_username,mps_password,amt_username,amt_password,tags\n";
  private static final UUID ONE = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504601");
  private static final UUID TWO = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504602");
  private final TestDatabase database = TestDatabase.create();
  private final FleetControls fleet = FleetControls.in(database);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void registersNewPcsAndChangesKnownOnes() {
    run(HEADER + ONE + ",one,m1,pw1,,amt1,a;B;a\n");

    ImportReport report =
        run(HEADER + ONE + ",uno,,,,,\n" + TWO + ",\"two, \"\"the other\"\"\",m2,pw2,op,amt2,\n");

    assertThat(report).isEqualTo(new ImportReport(1, 1, java.util.List.of()));
    Platform one = get(ONE);
    assertThat(one.name()).isEqualTo("uno");
    assertThat(one.tags()).containsExactly("a", "b");
    assertThat(TestVault.verify(fleet.vault, ONE, "m1", "pw1")).isTrue();
    assertThat(fleet.vault.amtCredentials(ONE)).contains(new AmtCredentials("admin", "amt1"));
    assertThat(get(TWO).name()).isEqualTo("two, \"the other\"");
    assertThat(get(TWO).tags()).isEmpty();
    assertThat(fleet.vault.amtCredentials(TWO)).contains(new AmtCredentials("op", "amt2"));
  }

  @Test
  void takesColumnsInAnyOrderCaseAndLineEnding() {
    ImportReport report =
        run("\uFEFFName,MPS_Password,UUID,mps_username\r\n\r\none,pw,{" + ONE + "},m\r\n");

    assertThat(report.errors()).isEmpty();
    assertThat(get(ONE).name()).isEqualTo("one");
  }

  @Test
  void saysWhoMustShowACertificate() {
    String header = "uuid,name,mps_username,mps_password,certificate_required\n";
    run(header + ONE + ",one,m,pw,TRUE\n" + TWO + ",two,m,pw,\n");
    assertThat(get(ONE).certificateRequired()).isTrue();
    assertThat(get(TWO).certificateRequired()).isFalse();

    run(header + ONE + ",,,,\n");
    assertThat(get(ONE).certificateRequired()).as("an empty cell changes nothing").isTrue();
    assertThat(run(header + ONE + ",,,,perhaps\n").errors())
        .containsExactly(new LineError(2, "certificate_required must be true or false."));
  }

  @Test
  void tellsEveryErrorWithItsLineAndImportsNothing() {
    ImportReport report =
        run(
            HEADER
                + ONE
                + ",one,m,pw,,,\n"
                + "nonsense,x,m,pw,,,\n"
                + TWO
                + ",two,m\n"
                + ONE
                + ",again,m,pw,,,\n"
                + TWO
                + ",,m,,,,\n"
                + "03000200-0400-0500-0006-000700080009,board,m,pw,,,\n"
                + ",empty,m,pw,,,");

    assertThat(report.registered()).isZero();
    assertThat(report.errors())
        .containsExactly(
            new LineError(3, "\"nonsense\" is not a UUID."),
            new LineError(4, "The line has 3 values instead of 7."),
            new LineError(5, "The UUID " + ONE + " is in line 2 too."),
            new LineError(6, "The name is missing."),
            new LineError(
                7,
                "The UUID 03000200-0400-0500-0006-000700080009 is a placeholder of the board's"
                    + " maker and not that of one PC."),
            new LineError(8, "The UUID is missing."));
    assertThat(fleet.reader.get(ONE)).isEmpty();
  }

  @Test
  void refusesAFileWithoutUsableHeader() {
    assertThat(run("").errors()).singleElement().satisfies(e -> contains(e, 0, "empty"));
    assertThat(run("name\nx\n").errors())
        .containsExactly(new LineError(1, "The first line names no column uuid."));
    assertThat(run("uuid,uuid\n").errors())
        .containsExactly(new LineError(1, "The column uuid appears twice."));
    assertThat(run("uuid,color\n").errors())
        .singleElement()
        .satisfies(e -> contains(e, 1, "may only name uuid, name"));
  }

  @Test
  void tellsWhereTheFileStopsBeingCsv() {
    assertThat(run(HEADER + ONE + ",one,m,pw,,,\n" + TWO + ",\"two\"x,m,pw,,,\n").errors())
        .containsExactly(
            new LineError(3, "The file is not CSV from here on; is a quotation mark missing?"));
  }

  @Test
  void stopsAfterAHundredErrors() {
    String lines = "x,name,m,pw,,,\n".repeat(1_000);

    assertThat(run(HEADER + lines).errors()).hasSize(100);
  }

  @Test
  void stopsReadingAnEndlessFile() {
    Reader endless =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) {
            java.util.Arrays.fill(buffer, offset, offset + length, 'x');
            return length;
          }

          @Override
          public void close() {}
        };

    ImportReport report = database.inTransaction(em -> fleet.csvImport.run(endless));

    assertThat(report.errors()).singleElement().satisfies(e -> contains(e, 1, "longer than"));
  }

  @Test
  void neverRepeatsAPasswordInAnError() {
    String password = "Tr0ub4dor".repeat(10);

    assertThat(run(HEADER + ONE + ",one,m," + password + ",,,\n").errors())
        .containsExactly(new LineError(2, "The MPS password is longer than 64 characters."));
  }

  private static void contains(LineError error, long line, String words) {
    assertThat(error.line()).isEqualTo(line);
    assertThat(error.message()).contains(words);
  }

  private ImportReport run(String csv) {
    return database.inTransaction(em -> fleet.csvImport.run(new StringReader(csv)));
  }

  private Platform get(UUID uuid) {
    return database.inTransaction(em -> fleet.reader.get(uuid).orElseThrow());
  }
}
