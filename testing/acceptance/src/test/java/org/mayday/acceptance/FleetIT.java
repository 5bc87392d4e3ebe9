package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.HistoryPages;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.desk.PcsPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.FleetService.Report;
import org.mayday.acceptance.soap.SoapFault;
import org.mayday.acceptance.soap.Xml;

/** The list of the PCs: import, search, and who is let in. */
@Acceptance
class FleetIT {
  private static final String HEADER =
      "uuid,name,mps_username,mps_password,amt_username,amt_password,tags\n";

  @Test
  void importsNothingIfOneLineIsWrong(Scene scene) {
    String batch = "half" + scene.unique();
    String csv =
        HEADER
            + line(UUID.randomUUID(), batch + "-good")
            + "not-a-uuid,"
            + batch
            + "-bad,user,Passw0rd!,admin,Passw0rd!,\n"
            + UUID.randomUUID()
            + ",,"
            + batch
            + ",Passw0rd!,admin,Passw0rd!,\n";
    Report report = scene.sue().fleet().importCsv(csv);
    assertThat(report.registered()).isZero();
    assertThat(report.errors()).containsOnlyKeys(3L, 4L);
    assertThat(report.errors().get(3L)).contains("not-a-uuid");
    assertThat(found(scene, batch)).isZero();
  }

  @Test
  void registersNewPcsAndChangesKnownOnes(Scene scene) {
    String batch = "known" + scene.unique();
    UUID known = UUID.randomUUID();
    scene.sue().fleet().importCsv(HEADER + line(known, batch + "-old"));
    Report report =
        scene
            .sue()
            .fleet()
            .importCsv(HEADER + line(known, batch + "-new") + line(UUID.randomUUID(), batch));
    assertThat(report).isEqualTo(new Report(1, 1, java.util.Map.of()));
    assertThat(scene.vic().fleet().get(known).text("name")).isEqualTo(batch + "-new");
  }

  @Test
  void importsByThePageToo(Scene scene, @TempDir Path directory) throws IOException {
    String batch = "page" + scene.unique();
    Path wrong = directory.resolve("wrong.csv");
    Files.writeString(wrong, HEADER + line(UUID.randomUUID(), batch) + "x,y\n");
    Path right = directory.resolve("right.csv");
    Files.writeString(right, HEADER + line(UUID.randomUUID(), batch));
    PcsPage page = PcsPage.open(scene.deskOf(scene.sue()).browser());

    assertThat(page.imports(wrong).importErrors()).singleElement().asString().startsWith("3");
    assertThat(found(scene, batch)).isZero();
    assertThat(page.imports(right).told()).isEqualTo("One PC was registered and 0 changed.");
    assertThat(found(scene, batch)).isEqualTo(1);
  }

  @Test
  void takesTenThousandLinesInSeconds(Scene scene) {
    String batch = "many" + scene.unique();
    String csv =
        IntStream.range(0, 10_000)
            .mapToObj(i -> line(UUID.randomUUID(), batch + "-" + i))
            .collect(Collectors.joining("", HEADER, ""));
    long start = System.nanoTime();
    Report report = scene.sue().fleet().importCsv(csv);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf("Import of 10,000 PCs by SOAP: %.1f s%n", took.toMillis() / 1000.0);
    assertThat(report.registered()).isEqualTo(10_000);
    assertThat(found(scene, batch + "-99")).isEqualTo(111);
  }

  @Test
  void findsSortsAndTurnsPages(Scene scene) {
    String batch = "sorted" + scene.unique();
    scene
        .sue()
        .fleet()
        .importCsv(
            IntStream.range(0, 60)
                .mapToObj(i -> line(UUID.randomUUID(), "%s-%02d".formatted(batch, i)))
                .collect(Collectors.joining("", HEADER, "")));
    PcsPage page = PcsPage.open(scene.deskOf(scene.vic()).browser()).searches(batch);
    await("found").until(page::names, names -> first(names).equals(batch + "-00"));
    assertThat(page.report()).endsWith("of 60");
    int rows = page.names().size();
    page.turnsOver();
    String next = "%s-%02d".formatted(batch, rows);
    await("second page").until(page::names, names -> first(names).equals(next));
    page.sortsBy("Name");
    await("from the first on").until(page::names, names -> first(names).equals(batch + "-00"));
    page.sortsBy("Name");
    await("turned round").until(page::names, names -> first(names).endsWith("-59"));
    page.searches(batch + "-07");
    await("narrowed").until(page::names, names -> names.equals(List.of(batch + "-07")));

    Xml third =
        scene
            .vic()
            .fleet()
            .find(
                "<t:text>%s</t:text><t:descending>true</t:descending>".formatted(batch)
                    + "<t:offset>40</t:offset><t:limit>20</t:limit>");
    assertThat(third.text("total")).isEqualTo("60");
    assertThat(third.texts("name")).hasSize(20).startsWith(batch + "-19").endsWith(batch + "-00");
  }

  @Test
  void letsADisabledPcInNoMoreThanAStranger(Scene scene) {
    Pc disabled = scene.pc();
    Pc stranger = scene.stranger(Scene.USUAL);
    Browser browser = scene.deskOf(scene.sue()).browser();
    PcPage.open(browser, disabled.uuid()).disables();

    disabled.startsToCall("Let me in");
    stranger.startsToCall("Let me in");
    await("refused").until(() -> disabled.refusals() > 0 && stranger.refusals() > 0);
    assertThat(disabled.machine().line().state().lastFailure())
        .isEqualTo(stranger.machine().line().state().lastFailure());
    assertThat(disabled.machine().connected()).isFalse();

    HistoryPages history = new HistoryPages(browser);
    assertThat(history.refusal(disabled.uuid())).contains("The PC is disabled here");
    assertThat(history.refusal(stranger.uuid())).contains("The PC is not registered here");
    assertThat(PcPage.open(browser, disabled.uuid()).connection()).contains("disabled");

    scene.sue().fleet().enable(disabled.uuid(), true);
    await("let in").until(disabled.machine()::connected);
  }

  @Test
  void endsTheTunnelOfAPcThatIsDisabled(Scene scene) {
    Pc pc = scene.pc().visits();
    scene.sue().fleet().enable(pc.uuid(), false);
    await("hung up").until(() -> !pc.machine().connected());
    await("and refused").until(() -> pc.refusals() > 0);
  }

  @Test
  void isChangedBySupervisorsAndEmptiedByAdministratorsOnly(Scene scene) {
    Pc pc = scene.pc();
    SoapFault technician =
        catchThrowableOfType(SoapFault.class, () -> scene.ann().fleet().enable(pc.uuid(), false));
    assertThat(technician.detail("role")).isEqualTo("supervisor");
    SoapFault supervisor =
        catchThrowableOfType(SoapFault.class, () -> scene.sue().fleet().remove(pc.uuid()));
    assertThat(supervisor.detail("role")).isEqualTo("administrator");
    scene.administrator().fleet().remove(pc.uuid());
    SoapFault gone =
        catchThrowableOfType(SoapFault.class, () -> scene.vic().fleet().get(pc.uuid()));
    assertThat(gone.problem()).isEqualTo("notFound");
  }

  private static String first(List<String> names) {
    return names.isEmpty() ? "" : names.get(0);
  }

  private static long found(Scene scene, String text) {
    Xml page = scene.vic().fleet().find("<t:text>" + text + "</t:text>");
    return Long.parseLong(page.text("total"));
  }

  private static String line(UUID uuid, String name) {
    return "%s,%s,%s,Passw0rd!,admin,Passw0rd!,batch;test%n".formatted(uuid, name, name);
  }
}
