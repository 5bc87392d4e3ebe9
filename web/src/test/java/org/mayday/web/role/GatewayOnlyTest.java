package org.mayday.web.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.web.role.GatewayOnly.Place;

/** What a gateway has, and what it has not. */
class GatewayOnlyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login.xhtml",
        "/soap/mps",
        "/soap/fleet",
        "/trouble/forbidden",
        "/jakarta.faces.resource/mayday.css.xhtml",
        "/health/ready"
      })
  void hasWhatAGatewayNeeds(String path) {
    assertThat(GatewayOnly.place(path)).isEqualTo(Place.OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/desk.xhtml"})
  void hasAnotherHome(String path) {
    assertThat(GatewayOnly.place(path)).isEqualTo(Place.HOME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gateway.xhtml", "/staff.xhtml", "/integrations.xhtml", "/live"})
  void hasPagesForAdministrators(String path) {
    assertThat(GatewayOnly.place(path)).isEqualTo(Place.ADMINISTRATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/calls.xhtml",
        "/terminal.xhtml",
        "/setup.xhtml",
        "/amtlogin.xhtml",
        "/soap/calls",
        "/soap/power",
        "/soap/operations",
        "/soap/fleet/../calls",
        "/soap/fleet;a=b",
        "/soap/%66leet",
        "/trouble/../calls.xhtml",
        "/trouble/%2e%2e/calls.xhtml",
        "/wsman/x",
        "/console",
        "/port",
        "/agent",
        "/image-uploads/1",
        "/events/x",
        "/notifications/x",
        "/file/x",
        "/anything-new"
      })
  void hasNothingElse(String path) {
    assertThat(GatewayOnly.place(path)).isEqualTo(Place.NOWHERE);
  }
}
