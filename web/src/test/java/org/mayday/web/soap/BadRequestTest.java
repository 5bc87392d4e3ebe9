package org.mayday.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.fleet.boundary.Fleet;

/** What breaks the contract never reaches the fleet: its boundary throws if it is asked. */
class BadRequestTest {
  private static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");

  private SoapServer server;

  @BeforeEach
  void publish() throws IOException {
    FleetPort port = new FleetPort();
    port.fleet =
        new Fleet() {
          @Override
          public void enable(UUID platform, boolean enabled) {
            throw new AssertionError("reached the fleet");
          }
        };
    server = new SoapServer(port, "fleet");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <t:uuid>nonsense</t:uuid><t:enabled>true</t:enabled>  | The value of t:uuid is not
          <t:uuid>%s</t:uuid><t:enabled>yes</t:enabled>         | The value of t:enabled is not
          <t:uuid>%s</t:uuid>                                   | enabled
          <t:uuid>%s</t:uuid><t:disabled>true</t:disabled>      | disabled
          <t:uuid>%s</t:uuid><t:enabled>true</t:enabled><t:x/>  | t:x
          <t:enabled>true</t:enabled><t:uuid>%s</t:uuid>        | uuid
          """)
  void saysInWordsWhereTheSchemaIsBroken(String content, String words) throws Exception {
    SoapServer.Answer answer =
        server.ask(
            "<t:setPlatformEnabled>"
                + content.replace("%s", PC.toString())
                + "</t:setPlatformEnabled>");
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body())
        .contains("invalidRequest", words)
        .doesNotContain("cvc-", "\tat ", "nonsense", "reached");
  }

  @Test
  void doesNotRepeatAPasswordThatIsTooLong() throws Exception {
    String password = "Pa55word".repeat(20);
    String body =
        server
            .ask(
                "<t:registerPlatform><t:platform><t:uuid>"
                    + PC
                    + "</t:uuid><t:name>n</t:name><t:mpsUsername>u</t:mpsUsername><t:mpsPassword>"
                    + password
                    + "</t:mpsPassword></t:platform></t:registerPlatform>")
            .body();
    assertThat(body).contains("mpsPassword is longer than").doesNotContain("Pa55word");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          this is not XML
          <a><b></a>
          <a/>
          <s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body/></s:Envelope>
          <s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><x/></s:Body></s:Envelope>
          <s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body><x/></s:Body></s:Envelope>
          """)
  void answersNonsenseWithoutAStackTrace(String nonsense) throws Exception {
    SoapServer.Answer answer = server.post(nonsense);
    assertThat(answer.status()).isIn(400, 500);
    assertThat(answer.body()).doesNotContain("\tat ", "stackTrace", "Caused by");
  }

  @Test
  void readsNoExternalEntity(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "the-secret-of-the-server");
    SoapServer.Answer answer =
        server.post(
            "<!DOCTYPE x [<!ENTITY e SYSTEM '"
                + secret.toUri()
                + "'>]><s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                + "<t:setPlatformEnabled xmlns:t='urn:mayday:fleet:1'><t:uuid>&e;</t:uuid>"
                + "<t:enabled>true</t:enabled></t:setPlatformEnabled></s:Body></s:Envelope>");
    assertThat(answer.status()).isIn(400, 500);
    assertThat(answer.body()).doesNotContain("the-secret", "reached");
  }

  @Test
  void expandsNoEntities() throws Exception {
    SoapServer.Answer answer =
        server.post(
            "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"
                + "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                + "<t:importPlatforms xmlns:t='urn:mayday:fleet:1'><t:csv>&b;</t:csv>"
                + "</t:importPlatforms></s:Body></s:Envelope>");
    assertThat(answer.status()).isIn(400, 500);
    assertThat(answer.body()).doesNotContain("haha");
  }
}
