package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.Post;
import org.mayday.acceptance.soap.Soap;

/** What is not a request is told so in words, and does no harm. */
@Acceptance
class BadSoapIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no XML at all",
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>",
        "<html><body>hello</body></html>",
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><x/></s:Body>"
            + "</s:Envelope>"
      })
  void isAnsweredWithAFaultOfTheClient(String text, Scene scene) {
    HttpResponse<String> answer = scene.vic().soap().raw("calls", text);
    assertThat(answer.statusCode()).isIn(400, 500);
    assertThat(answer.body())
        .contains(":Client</faultcode>", "<faultstring>")
        .doesNotContain("\tat ", "Exception");
  }

  @Test
  void doesNotReadFilesForAnybody(Scene scene) {
    String secret = "<!DOCTYPE s [<!ENTITY f SYSTEM 'file:///etc/hostname'>]>";
    String request = secret + Soap.envelope("calls", "<t:getCall><t:id>&f;</t:id></t:getCall>");
    HttpResponse<String> answer = scene.vic().soap().raw("calls", request);
    assertThat(answer.statusCode()).isIn(400, 500);
    assertThat(answer.body()).contains(":Client</faultcode>").doesNotContain("&f;");
  }

  @Test
  void doesNotUnfoldABomb(Scene scene) {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE s [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a%1$d '&a%2$d;&a%2$d;&a%2$d;'>".formatted(i, i - 1));
    }
    bomb.append("]>");
    bomb.append(Soap.envelope("calls", "<t:getCall><t:id>&a29;</t:id></t:getCall>"));
    HttpResponse<String> answer = scene.vic().soap().raw("calls", bomb.toString());
    assertThat(answer.body()).contains(":Client</faultcode>").hasSizeLessThan(10_000);
  }

  @Test
  void namesWhatBreaksTheContract(Scene scene) {
    String request = Soap.envelope("calls", "<t:getCall><t:id>not-a-uuid</t:id></t:getCall>");
    HttpResponse<String> answer = scene.vic().soap().raw("calls", request);
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("invalidRequest", "The value of t:id", "Uuid");
  }

  @Test
  void turnsAwayWhatIsTooLong(Scene scene) {
    byte[] much = new byte[16 * 1024 * 1024 + 1];
    HttpResponse<String> answer =
        Post.xml(
            scene.page("soap/fleet"),
            scene.vic().name(),
            scene.vic().password(),
            BodyPublishers.ofByteArray(much));
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void asksStrangersWhoTheyAre(Scene scene) {
    HttpResponse<String> answer =
        scene
            .vic()
            .soap()
            .as(UUID.randomUUID().toString())
            .raw("calls", Soap.envelope("calls", "<t:listCalls/>"));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).startsWith("Mayday does not know who you are").doesNotContain("<");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
  }
}
