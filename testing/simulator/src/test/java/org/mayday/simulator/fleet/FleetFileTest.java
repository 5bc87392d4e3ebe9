package org.mayday.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetFileTest {

  @TempDir private Path folder;

  @Test
  void aWrittenFleetIsReadAgain() throws Exception {
    List<PcSpec> specs = new FleetGenerator(List.of("amt-4", "amt-19")).make(5);
    Path file = folder.resolve("fleet.csv");

    FleetFile.write(file, specs);

    assertThat(FleetFile.read(file)).isEqualTo(specs);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aFaultyLineIsNamed() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("bad.csv"),
            """
            uuid,name,mps_username,mps_password,amt_username,amt_password,tags
            not-a-uuid,pc-1,mps1,x,admin,y,
            """);

    assertThatThrownBy(() -> FleetFile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line 2: ");
  }

  @Test
  void aSeedMakesTheSamePcsAgainAndNoneMakesOthers() {
    assertThat(new FleetGenerator(List.of(), 5).make(3))
        .isEqualTo(new FleetGenerator(List.of(), 5).make(3));
    assertThat(new FleetGenerator(List.of()).make(1))
        .isNotEqualTo(new FleetGenerator(List.of()).make(1));
  }

  @Test
  void passwordsKeepTheRulesOfAmt() {
    assertThat(new FleetGenerator(List.of()).make(50))
        .allSatisfy(
            spec -> {
              assertThat(spec.identity().amt().password())
                  .matches("(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[^A-Za-z0-9]).{8,32}");
              assertThat(spec.identity().mps().password()).matches("[A-Za-z0-9]{16}");
              assertThat(spec.toString())
                  .doesNotContain(spec.identity().amt().password())
                  .doesNotContain(spec.identity().mps().password());
            });
  }

  @Test
  void twoPcsOfOneNameAreRefused() {
    List<PcSpec> specs = new FleetGenerator(List.of()).make(1);

    assertThatThrownBy(() -> Fleet.builder().insecure().pcs(specs).pcs(specs).build())
        .hasMessageContaining("two PCs are called pc-1");
  }
}
