package org.mayday.web.soap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.setup.boundary.NewPc;
import org.mayday.setup.boundary.NewPcPage;
import org.mayday.setup.boundary.NewPcs;
import org.mayday.setup.boundary.ProvisioningCertificate;
import org.mayday.setup.boundary.ProvisioningCertificates;
import org.mayday.setup.boundary.RootHash;
import org.mayday.setup.boundary.Setup;
import org.mayday.setup.boundary.SetupNote;
import org.mayday.setup.boundary.SetupOrder;
import org.mayday.setup.boundary.SetupRefused;
import org.mayday.setup.boundary.SetupState;
import org.mayday.setup.boundary.SetupStep;
import org.mayday.setup.boundary.Setups;
import org.mayday.setup.boundary.UnknownCertificate;
import org.mayday.setup.boundary.UnknownNewPc;
import org.mayday.setup.boundary.UnsuitableCertificate;

class SetupPortTest {
  private static final UUID ID = UUID.fromString("7f0c2a54-61de-4f7c-93f5-0a8a4bb5c001");

  private final KnownSetups setups = new KnownSetups();
  private final KnownNewPcs newPcs = new KnownNewPcs();
  private final KnownCertificates certificates = new KnownCertificates();
  private SoapServer server;

  @BeforeEach
  void publish() throws IOException {
    SetupPort port = new SetupPort();
    port.certificates = certificates;
    port.newPcs = newPcs;
    port.setups = setups;
    server = new SoapServer(port, "setup");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tellsTheCertificates() throws Exception {
    assertThat(server.ask("<t:listCertificates/>").body())
        .containsSubsequence(">" + ID + "<", ">setup.example.com<", ">EXPIRING<", ">ann<");
  }

  @Test
  void passesAFileAndItsPasswordOn() throws Exception {
    server.ask(
        "<t:addCertificate><t:pkcs12>ZmlsZQ==</t:pkcs12><t:password>pw</t:password></t:addCertificate>");
    assertThat(certificates.heard).isEqualTo("file, pw");
    certificates.trouble = new UnsuitableCertificate("The chain is not complete.");
    assertThat(
            server
                .ask(
                    "<t:addCertificate><t:pkcs12>ZmlsZQ==</t:pkcs12><t:password/></t:addCertificate>")
                .body())
        .contains("invalidRequest", "The chain is not complete.");
  }

  @Test
  void saysThatThereIsNoneToRemove() throws Exception {
    certificates.trouble = new UnknownCertificate(ID);
    assertThat(
            server.ask("<t:removeCertificate><t:id>" + ID + "</t:id></t:removeCertificate>").body())
        .contains("notFound", ID.toString());
  }

  @Test
  void tellsPcsThatWaitAndWhatIsInTheWay() throws Exception {
    assertThat(server.ask("<t:listNewPcs><t:limit>5</t:limit></t:listNewPcs>").body())
        .containsSubsequence(
            ">" + ID + "<", ">192.0.2.7<", "algorithm=\"SHA256\"", ">abc<", ">No root.<", ">7<");
    assertThat(newPcs.limit).isEqualTo(5);
    server.ask("<t:forgetNewPc><t:platform>" + ID + "</t:platform></t:forgetNewPc>");
    assertThat(newPcs.forgotten).isEqualTo(ID);
  }

  @Test
  void ordersAndTellsHowFarItIs() throws Exception {
    String order =
        "<t:setUpPc><t:platform>%s</t:platform><t:name>ward-17</t:name><t:password>By-hand1</t:password><t:profile>outside</t:profile></t:setUpPc>"
            .formatted(ID);
    assertThat(server.ask(order).body())
        .containsSubsequence(
            ">" + ID + "<", ">RUNNING<", ">MEBX_PASSWORD<", ">ann<", "profile>outside<")
        .doesNotContain("By-hand1");
    assertThat(setups.order.password()).isEqualTo("By-hand1");
    assertThat(setups.order.profile()).isEqualTo("outside");
    assertThat(server.ask("<t:getSetup><t:platform>" + ID + "</t:platform></t:getSetup>").body())
        .containsSubsequence(">RUNNING<", ">CLOCK<", ">It was behind.<");
    setups.trouble = new SetupRefused("The PC is being set up already.");
    assertThat(server.ask(order).body()).contains("conflict", "already");
    setups.trouble = new UnknownNewPc(ID);
    assertThat(server.ask(order).body()).contains("notFound");
  }

  @Test
  void tellsThePasswordOfTheMebx() throws Exception {
    String question = "<t:getMebxPassword><t:platform>" + ID + "</t:platform></t:getMebxPassword>";
    assertThat(server.ask(question).body())
        .containsSubsequence("password>Pa55&amp;word<", "password>Former-1<");
    setups.trouble = new UnknownNewPc(ID);
    assertThat(server.ask(question).body()).contains("notFound");
  }

  private static final class KnownSetups extends Setups {
    private SetupOrder order;
    private RuntimeException trouble;

    @Override
    public Setup order(UUID platform, SetupOrder asked) {
      if (trouble != null) {
        throw trouble;
      }
      order = asked;
      return get(platform);
    }

    @Override
    public List<String> mebxPasswords(UUID platform) {
      if (trouble != null) {
        throw trouble;
      }
      return List.of("Pa55&word", "Former-1");
    }

    @Override
    public Setup get(UUID platform) {
      return new Setup(
          platform,
          "ward-17",
          "192.0.2.7",
          "outside",
          SetupState.RUNNING,
          SetupStep.MEBX_PASSWORD,
          "",
          "",
          1,
          "ann",
          Instant.EPOCH,
          Instant.EPOCH,
          null);
    }

    @Override
    public List<SetupNote> notes(UUID platform) {
      return List.of(new SetupNote(SetupStep.CLOCK, "It was behind.", Instant.EPOCH));
    }
  }

  private static final class KnownNewPcs extends NewPcs {
    private int limit;
    private UUID forgotten;

    @Override
    public NewPcPage find(int from, int most) {
      limit = most;
      return new NewPcPage(
          List.of(
              new NewPc(
                  ID,
                  null,
                  "192.0.2.7",
                  3,
                  false,
                  "",
                  List.of(new RootHash("SHA256", "abc")),
                  2,
                  Instant.EPOCH,
                  Instant.EPOCH,
                  List.of(),
                  "No root.")),
          7);
    }

    @Override
    public void forget(UUID platform) {
      forgotten = platform;
    }
  }

  private static final class KnownCertificates extends ProvisioningCertificates {
    private String heard = "";
    private RuntimeException trouble;

    @Override
    public List<ProvisioningCertificate> all() {
      Instant now = Instant.parse("2026-03-01T10:00:00Z");
      return List.of(
          new ProvisioningCertificate(
              ID,
              "setup.example.com",
              "example.com",
              "CN=Root",
              "aa",
              "bb",
              "cc",
              "dd",
              now,
              now,
              ProvisioningCertificate.State.EXPIRING,
              "ann",
              now));
    }

    @Override
    public ProvisioningCertificate add(byte[] pkcs12, String password) {
      if (trouble != null) {
        throw trouble;
      }
      heard = new String(pkcs12, US_ASCII) + ", " + password;
      return all().get(0);
    }

    @Override
    public void remove(UUID certificate) {
      throw trouble;
    }
  }
}
