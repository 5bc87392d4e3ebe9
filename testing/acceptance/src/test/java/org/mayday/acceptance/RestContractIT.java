package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.IntegrationsPage;
import org.mayday.acceptance.rest.Answer;
import org.mayday.acceptance.rest.Rest;
import org.mayday.acceptance.scene.Scene;

/** The OpenAPI document of REST is one, and says what there is. */
@Acceptance
class RestContractIT {

  @Test
  void isAnOpenApiDocument(Scene scene) {
    SwaggerParseResult read = parsed(scene);
    assertThat(read.getMessages()).isEmpty();
    OpenAPI document = read.getOpenAPI();
    assertThat(document.getPaths()).hasSizeGreaterThan(30);
    assertThat(document.getComponents().getSecuritySchemes()).containsOnlyKeys("basic");
    document
        .getPaths()
        .values()
        .forEach(
            path ->
                path.readOperations()
                    .forEach(
                        operation -> {
                          assertThat(operation.getSummary()).isNotBlank();
                          assertThat(operation.getResponses()).containsKeys("401", "403", "500");
                        }));
  }

  /** Nobody is let in anywhere, and each path is one that the server knows. */
  @Test
  void namesOnlyWhatThereIs(Scene scene) {
    Rest nobody = Rest.with(scene);
    Rest vic = Rest.as(scene.vic(), scene);
    parsed(scene)
        .getOpenAPI()
        .getPaths()
        .forEach(
            (path, item) -> {
              String address =
                  path.substring(1)
                      .replace("{name}", "firmware.identify")
                      .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
              for (HttpMethod method : item.readOperationsMap().keySet()) {
                assertThat(ask(nobody, method, address).problem())
                    .as(method + " " + path)
                    .isEqualTo("401 unknownUser");
                if (!path.equals("/calls/events")) {
                  Answer answer = ask(vic, method, address);
                  assertThat(answer.status())
                      .as(method + " " + path + ": " + answer.text())
                      .isNotIn(405, 415, 500);
                  assertThat(answer.text())
                      .as(method + " " + path)
                      .doesNotContain("There is nothing at this address");
                }
              }
            });
  }

  private static Answer ask(Rest rest, HttpMethod method, String address) {
    boolean asks = method != HttpMethod.GET && method != HttpMethod.DELETE;
    return rest.send(
        method.name(),
        address,
        asks ? BodyPublishers.ofString("{}") : BodyPublishers.noBody(),
        "Content-Type",
        address.endsWith("import") ? "text/csv" : "application/json");
  }

  private static SwaggerParseResult parsed(Scene scene) {
    return new OpenAPIV3Parser()
        .readContents(Rest.as(scene.vic(), scene).get("openapi.json").text(), null, null);
  }

  @Test
  void isLinkedFromThePageThatTellsOfItsUse(Scene scene) {
    Rest.as(scene.vic(), scene).get("nothing");
    IntegrationsPage page = IntegrationsPage.open(scene.deskOf(scene.sue()).browser());
    assertThat(page.rest()).contains("On", "/mayday/api/v1", "OpenAPI document");
    assertThat(page.testsRest()).matches("It answers: \\d+ addresses, in \\d+ ms\\.");
  }
}
