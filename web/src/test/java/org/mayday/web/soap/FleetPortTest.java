package org.mayday.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.authority.boundary.Authority;
import org.mayday.authority.boundary.CertificateFlaw;
import org.mayday.authority.boundary.MpsCertificate;
import org.mayday.diagnosis.boundary.Diagnoses;
import org.mayday.diagnosis.boundary.Diagnosis;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;
import org.mayday.fleet.boundary.AmtLogin;
import org.mayday.fleet.boundary.AmtPasswords;
import org.mayday.fleet.boundary.ExportRefused;
import org.mayday.fleet.boundary.ExportedLogins;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.ImportReport;
import org.mayday.fleet.boundary.InvalidPlatform;
import org.mayday.fleet.boundary.LineError;
import org.mayday.fleet.boundary.NewPlatform;
import org.mayday.fleet.boundary.Platform;
import org.mayday.fleet.boundary.PlatformPage;
import org.mayday.fleet.boundary.PlatformQuery;
import org.mayday.fleet.boundary.PlatformSort;
import org.mayday.fleet.boundary.UnknownPlatform;

class FleetPortTest {
  private static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");
  private static final String REGISTER =
      "<t:registerPlatform><t:platform><t:uuid>"
          + PC
          + "</t:uuid><t:name>pc-3</t:name><t:mpsUsername>mps3</t:mpsUsername>"
          + "<t:mpsPassword>S3cret-mps</t:mpsPassword><t:amtUsername>admin</t:amtUsername>"
          + "<t:amtPassword>S3cret-amt</t:amtPassword><t:tag>ward</t:tag><t:tag>a</t:tag>"
          + "</t:platform></t:registerPlatform>";

  private final Machines machines = new Machines();
  private SoapServer server;

  @BeforeEach
  void publish() throws IOException {
    FleetPort port = new FleetPort();
    port.fleet = machines;
    port.diagnoses = new Doctor();
    port.authority = new Inspector();
    port.passwords = new Keeper();
    server = new SoapServer(port, "fleet");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void registersWithoutTellingPasswords() throws Exception {
    SoapServer.Answer answer = server.ask(REGISTER);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(machines.registered.mpsPassword()).isEqualTo("S3cret-mps");
    assertThat(machines.registered.amtPassword()).isEqualTo("S3cret-amt");
    assertThat(machines.registered.tags()).containsExactlyInAnyOrder("ward", "a");
    assertThat(answer.body()).contains(PC.toString(), "mps3").doesNotContain("S3cret");
  }

  @Test
  void tellsWhatIsWrongWithAPc() throws Exception {
    machines.failure = new InvalidPlatform("This PC is registered already.");
    assertThat(server.ask(REGISTER).body())
        .contains("invalidRequest", "This PC is registered already.")
        .doesNotContain("S3cret");
  }

  @Test
  void importsTheWholeText() throws Exception {
    String text = "uuid,name\n1,\"a, b\"\n";
    SoapServer.Answer answer =
        server.ask("<t:importPlatforms><t:csv>" + text + "</t:csv></t:importPlatforms>");
    assertThat(machines.imported).isEqualTo(text);
    assertThat(answer.body()).contains("No UUID.", ">2</");
  }

  @Test
  void findsByEveryPartOfTheQuery() throws Exception {
    SoapServer.Answer answer =
        server.ask(
            "<t:findPlatforms><t:query><t:text>pc</t:text><t:connected>true</t:connected>"
                + "<t:tag>ward</t:tag><t:sort>LAST_SEEN</t:sort><t:descending>true</t:descending>"
                + "<t:offset>10</t:offset><t:limit>5</t:limit></t:query></t:findPlatforms>");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(machines.asked)
        .isEqualTo(new PlatformQuery("pc", true, "ward", PlatformSort.LAST_SEEN, true, 10, 5));
    assertThat(answer.body()).contains(">100000</");
  }

  @Test
  void findsTheFirstFiftyByNameWhenNothingIsSaid() throws Exception {
    server.ask("<t:findPlatforms><t:query/></t:findPlatforms>");
    assertThat(machines.asked)
        .isEqualTo(new PlatformQuery(null, null, null, PlatformSort.NAME, false, 0, 50));
  }

  @Test
  void tellsAllOfAPcButItsPasswords() throws Exception {
    assertThat(server.ask("<t:getPlatform><t:uuid>" + PC + "</t:uuid></t:getPlatform>").body())
        .contains("12.0.45", "192.0.2.7", "2026-03-01T12:00:00Z", "USER_INITIATED", "ward");
  }

  @Test
  void saysThatAPcIsNotThere() throws Exception {
    UUID other = new UUID(1, 2);
    assertThat(server.ask("<t:getPlatform><t:uuid>" + other + "</t:uuid></t:getPlatform>").body())
        .contains("notFound", "There is no PC " + other + ".");
  }

  @Test
  void removesAndEnables() throws Exception {
    server.ask("<t:removePlatform><t:uuid>" + PC + "</t:uuid></t:removePlatform>");
    assertThat(machines.done).isEqualTo("removed");
    server.ask(
        "<t:setPlatformEnabled><t:uuid>"
            + PC
            + "</t:uuid><t:enabled>true</t:enabled></t:setPlatformEnabled>");
    assertThat(machines.done).isEqualTo("enabled true");
  }

  @Test
  void namesTheRoleOfEachChange() throws Exception {
    machines.failure = new EJBAccessException();
    assertThat(server.ask(REGISTER).body()).contains("This needs the role supervisor.");
    assertThat(
            server.ask("<t:removePlatform><t:uuid>" + PC + "</t:uuid></t:removePlatform>").body())
        .contains("This needs the role administrator.");
    machines.failure = new UnknownPlatform("There is no such PC.");
    assertThat(
            server.ask("<t:removePlatform><t:uuid>" + PC + "</t:uuid></t:removePlatform>").body())
        .contains("notFound", "There is no such PC.");
  }

  @Test
  void tellsWhyAPcDoesNotCall() throws Exception {
    String answer =
        server.ask("<t:diagnosePlatform><t:uuid>" + PC + "</t:uuid></t:diagnosePlatform>").body();
    assertThat(answer)
        .contains(">CLOCK<", ">FAULT<", "It is wrong.", "2026-03-01T12:00:00Z", ">TIME<")
        .contains(">WAY<", ">UNKNOWN<", "Who knows &lt;what&gt;?");
    UUID other = new UUID(1, 2);
    assertThat(
            server
                .ask("<t:diagnosePlatform><t:uuid>" + other + "</t:uuid></t:diagnosePlatform>")
                .body())
        .contains("notFound");
  }

  @Test
  void tellsWhatPcsMayNotLikeAboutTheCertificates() throws Exception {
    assertThat(server.ask("<t:checkCertificates/>").body())
        .contains(">mps.example.com</", ">*.example.com</", ">CN=root</", "2026-03-01T12:00:00Z")
        .contains("usable>false</", "byDefault>true</", "serious>true</", "It &lt;ended&gt;.");
  }

  @Test
  void givesTheLoginOfAPcAwayOrSaysWhyNot() throws Exception {
    assertThat(exported("pc-3")).contains("admin</", "P&amp;ss</", "certain>true</", "pc-3</");
    assertThat(exported("other")).contains("invalidRequest", "Give its name.").doesNotContain("P&");
    assertThat(exported("gone")).contains("notFound");
  }

  private String exported(String name) throws Exception {
    return server
        .ask(
            "<t:exportAmtLogin><t:uuid>"
                + PC
                + "</t:uuid><t:confirmation>"
                + name
                + "</t:confirmation><t:why>Repair</t:why></t:exportAmtLogin>")
        .body();
  }

  /** Gives one login away. */
  private static final class Keeper extends AmtPasswords {
    @Override
    public ExportedLogins export(UUID platform, String confirmation, String why) {
      if (confirmation.equals("gone")) {
        throw new UnknownPlatform("There is none.");
      }
      if (!confirmation.equals("pc-3") || !why.equals("Repair")) {
        throw new ExportRefused("Give its name.");
      }
      return new ExportedLogins(
          platform, confirmation, List.of(new AmtLogin("admin", "P&ss", true)));
    }
  }

  /** Has one certificate. */
  private static final class Inspector extends Authority {
    @Override
    public List<MpsCertificate> checked() {
      Instant noon = Instant.parse("2026-03-01T12:00:00Z");
      return List.of(
          new MpsCertificate(
              List.of("mps.example.com"),
              true,
              "mps.example.com",
              List.of("*.example.com"),
              "RSA",
              noon.minusSeconds(60),
              noon,
              "CN=root",
              "AB:CD",
              List.of(new CertificateFlaw(true, "It <ended>."))));
    }
  }

  /** Knows one PC. */
  private static final class Doctor extends Diagnoses {
    @Override
    public Diagnosis of(UUID platform) {
      if (!platform.equals(PC)) {
        throw new UnknownPlatform("There is no PC " + platform + ".");
      }
      Instant noon = Instant.parse("2026-03-01T12:00:00Z");
      return new Diagnosis(
          PC,
          "pc-3",
          noon,
          false,
          null,
          List.of(
              Finding.of(Reason.CLOCK, Verdict.FAULT, "It is wrong.")
                  .seen("It was off.", noon)
                  .advise("Set it.", Where.TIME),
              Finding.of(Reason.WAY, Verdict.UNKNOWN, "Who knows <what>?")
                  .seen("Nothing.", null)
                  .advise("Ask.", null)));
    }
  }

  /** A fleet of one PC. */
  private static final class Machines extends Fleet {
    private NewPlatform registered;
    private PlatformQuery asked;
    private String imported;
    private String done;
    private RuntimeException failure;

    @Override
    public Platform register(NewPlatform platform) {
      fail();
      registered = platform;
      return pc();
    }

    @Override
    public ImportReport importCsv(Reader csv) {
      try {
        StringWriter all = new StringWriter();
        csv.transferTo(all);
        imported = all.toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new ImportReport(0, 0, List.of(new LineError(2, "No UUID.")));
    }

    @Override
    public PlatformPage find(PlatformQuery query) {
      asked = query;
      return new PlatformPage(List.of(pc()), 100_000);
    }

    @Override
    public Optional<Platform> get(UUID platform) {
      return platform.equals(PC) ? Optional.of(pc()) : Optional.empty();
    }

    @Override
    public void remove(UUID platform) {
      fail();
      done = "removed";
    }

    @Override
    public void enable(UUID platform, boolean enabled) {
      done = "enabled " + enabled;
    }

    private void fail() {
      if (failure != null) {
        throw failure;
      }
    }

    private static Platform pc() {
      Instant noon = Instant.parse("2026-03-01T12:00:00Z");
      return new Platform(
          PC,
          "pc-3",
          "mps3",
          "admin",
          true,
          true,
          new TreeSet<>(List.of("ward")),
          "12.0.45",
          true,
          "192.0.2.7",
          "USER_INITIATED",
          "legacy",
          noon,
          noon,
          true,
          noon);
    }
  }
}
