package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.desk.HistoryPages;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.OperationsService;
import org.mayday.acceptance.soap.OperationsService.Done;
import org.mayday.acceptance.soap.SoapFault;

/** Accounts, certificates, keys and TLS of PCs of all ages, and how a PC leaves management. */
@Acceptance
class SecurityIT {
  private static final Predicate<String> NEW_ROOT =
      subject -> subject.contains("CN=Harbour Test Root");
  private static final String ROOT =
      """
      -----BEGIN CERTIFICATE-----
      MIIDQTCCAimgAwIBAgIUMoaR9aWw4Wzs61qDEd56akMIFAcwDQYJKoZIhvcNAQEL
      BQAwMDEaMBgGA1UEAwwRSGFyYm91ciBUZXN0IFJvb3QxEjAQBgNVBAoMCU5vcmRs
      aWNodDAeFw0yNjExMjUwNzI5NDFaFw00NjExMjAwNzI5NDFaMDAxGjAYBgNVBAMM
      EUhhcmJvdXIgVGVzdCBSb290MRIwEAYDVQQKDAlOb3JkbGljaHQwggEiMA0GCSqG
      SIb3DQEBAQUAA4IBDwAwggEKAoIBAQDTmAOw40F/1d6ac71O3orMv+hnZYsJDm6N
      MeTECU+Jhoy4rNSXvMv5xSYu2cKBldk5j+dN0oGV74AEVrHMn3ZcdTSxqaLQ9p7B
      8wi/PZZYwyU9DlELrSFCtDU3Z/VWcsaLAo093xz46lv+em2tSRvIymW9ZTetOpDQ
      LJfC75j3emDw/K6aVrjnrR+42bgr/hKherZWmyYEPCe//Ed33S40jR4zPyPwj0Bg
      X9FDw51UUCVU/m/Kt1PB65g56sTwa+U2aN16mjzZW5wKfljQWL+zMtw71/cECKrK
      BaYuiHjmuJyiUlGxizP0OTespwnfqwC5BnEKWm9Q67FNqwQrt68hAgMBAAGjUzBR
      MB0GA1UdDgQWBBSIUm3S6BYlAp2XzqrHJdwOjBcvkTAfBgNVHSMEGDAWgBSIUm3S
      6BYlAp2XzqrHJdwOjBcvkTAPBgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3DQEBCwUA
      A4IBAQA3mb58CVoAZhkvgITUtgTHuY5SQPR/QnwxF9QIn3onBmIjw5GbGsOAbk6B
      2QelUwVo86n43eukO7Fdb2hlqA/qHmhbn1mq5UKPuKEI76IYXW5kDiFcH9k96k2A
      3IStXqIoAIR6BXBSh/c3KZB0+lt5l/1TqZ6Ok+Jd7r9jsV/Uql//hPeGdpJoaAoe
      TWdLIsgwM3kSD4viPRJm4Cha0W+Uo8HelETY01iIlqchm0CSSz1irqSQOFbOF1gR
      fbVgtzcW6N4SjZqcOoVWrDp6jehd9C0Nj9jRJhCYMvzhqEKm8+KgvU7ADuzbZKQu
      jp0oHZEEKCPv5LqEUi+urssII+NR
      -----END CERTIFICATE-----
      """;

  private static SoapFault fault(Runnable call) {
    return catchThrowableOfType(SoapFault.class, call::run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-4", "amt-6", "amt-9", "amt-12", "amt-16", "amt-19"})
  void looksAfterAccounts(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService sue = scene.sue().operations();
    sue.perform(
        pc.uuid(),
        "accounts.add",
        Map.of(
            "user", "lookout",
            "password", "Look-0ut!x",
            "access", "NETWORK",
            "realms", "REMOTE_CONTROL, GENERAL_INFO"));
    sue.perform(
        pc.uuid(),
        "accounts.add",
        Map.of("sid", "S-1-5-21-1-2-3-1001", "access", "BOTH", "realms", "HARDWARE_ASSET"));
    Done listed = sue.perform(pc.uuid(), "accounts.list");
    assertThat(listed.value("administrator", "usedByUs")).isEqualTo("yes");
    assertThat(listed.values("accounts", "account")).contains("lookout", "S-1-5-21-1-2-3-1001");
    assertThat(listed.values("accounts", "realms")).contains("remote control, general information");
    assertThat(pc.machine().accounts().hashOf("lookout")).as("logs in with Digest").isPresent();

    sue.perform(pc.uuid(), "accounts.enable", Map.of("account", "lookout", "state", "DISABLED"));
    assertThat(pc.machine().accounts().hashOf("lookout")).isEmpty();
    sue.perform(pc.uuid(), "accounts.remove", Map.of("account", "lookout"));
    assertThat(sue.perform(pc.uuid(), "accounts.list").values("accounts", "account"))
        .doesNotContain("lookout");
    assertThat(fault(() -> sue.perform(pc.uuid(), "accounts.remove", Map.of("account", "admin"))))
        .hasMessageContaining("cannot be removed");
    assertThat(
            fault(
                    () ->
                        scene
                            .ann()
                            .operations()
                            .perform(pc.uuid(), "accounts.remove", Map.of("account", "x")))
                .problem())
        .isEqualTo("notAllowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-6", "amt-12", "amt-19"})
  void changesTheOwnPasswordAndGoesOnWithoutAWrongTry(String release, Scene scene)
      throws IOException {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService sue = scene.sue().operations();
    String password = "Nw1!" + scene.unique();
    Done done = sue.perform(pc.uuid(), "accounts.adminPassword", Map.of("password", password));
    assertThat(done.value("administrator", "usedByUs")).isEqualTo("yes");
    assertThat(done.answer().toString()).doesNotContain(password);
    assertThat(sue.perform(pc.uuid(), "accounts.list").value("administrator", "user"))
        .isEqualTo("admin");
    assertThat(pc.wrongAmtPasswords()).isZero();
    HistoryPages pages = new HistoryPages(scene.deskOf(scene.sue()).browser());
    assertThat(pages.audit("accounts.adminPassword", pc.uuid().toString()))
        .contains("•••")
        .doesNotContain(password);
    assertThat(Files.readString(scene.serverLog()))
        .contains("accounts.adminPassword")
        .doesNotContain(password);
    assertThat(scene.eventsOf(pc).toString()).doesNotContain(password);
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-6", "amt-9", "amt-12", "amt-16", "amt-19"})
  void keepsCertificatesAndKeys(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService sue = scene.sue().operations();
    sue.perform(pc.uuid(), "certificates.addRoot", Map.of("certificate", ROOT));
    Done listed = sue.perform(pc.uuid(), "certificates.list");
    List<String> subjects = listed.values("certificates", "subject");
    int added = subjects.indexOf(subjects.stream().filter(NEW_ROOT).findFirst().orElseThrow());
    assertThat(listed.values("certificates", "kind").get(added)).isEqualTo("trusted root");
    assertThat(
            fault(
                () -> sue.perform(pc.uuid(), "certificates.addRoot", Map.of("certificate", ROOT))))
        .hasMessageContaining("already");
    String key = sue.perform(pc.uuid(), "keys.generate").value("added", "keyPair");
    assertThat(sue.perform(pc.uuid(), "keys.list").value("keyPairs", "bits")).isEqualTo("2048");
    Done signed =
        sue.perform(
            pc.uuid(),
            "certificates.request",
            Map.of("keyPair", key, "subject", "CN=pc-7.example.org,O=Nordlicht"));
    assertThat(signed.value("signed", "request")).startsWith("-----BEGIN CERTIFICATE REQUEST");
    sue.perform(pc.uuid(), "keys.remove", Map.of("keyPair", key));
    sue.perform(
        pc.uuid(),
        "certificates.remove",
        Map.of("certificate", listed.values("certificates", "sha256").get(added)));
    assertThat(sue.perform(pc.uuid(), "certificates.list").values("certificates", "subject"))
        .hasSize(subjects.size() - 1)
        .noneMatch(NEW_ROOT);
    assertThat(scene.vic().operations().perform(pc.uuid(), "tls.read").values("tls", "side"))
        .containsExactlyInAnyOrder("network", "local");
    assertThat(
            scene
                .vic()
                .operations()
                .perform(pc.uuid(), "provisioningHashes.list")
                .values("provisioningHashes", "algorithm"))
        .isNotEmpty()
        .containsOnly("SHA-256");
  }

  @Test
  void takesAPcOutOfManagementOnlyWithItsName(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-12"));
    OperationsService sue = scene.sue().operations();
    assertThat(
            fault(() -> sue.perform(pc.uuid(), "firmware.unprovision", Map.of("extent", "FULL"))))
        .hasMessageContaining(pc.name());
    assertThat(pc.machine().connected()).isTrue();
    Done done = sue.destroy(pc.uuid(), "firmware.unprovision", Map.of("extent", "FULL"), pc.name());
    assertThat(done.value("unprovisioned", "fleet")).contains("stays in the fleet");
    pc.machine().awaitDisconnected(java.time.Duration.ofSeconds(30));
    assertThat(pc.machine().remoteAccess().triggers()).isEmpty();
  }
}
