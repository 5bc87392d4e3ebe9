package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.acceptance.trouble.DeskScene.eventually;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mayday.acceptance.soap.Subscriber;

/** The server is killed while a console that has subscribed is away. */
@ExtendWith(RoughInstallationExtension.class)
class DeliveryKillIT {

  @Test
  void tellsAfterTheNextStartWhatHappenedBefore(RoughInstallation installation) throws IOException {
    try (DeskScene scene = new DeskScene(installation)) {
      int port;
      String address;
      try (Subscriber first = Subscriber.open()) {
        port = first.port();
        address = first.address();
      }
      scene.office.ask(
          "mps", "<t:Subscribe>" + Office.element("NotifyTo", address) + "</t:Subscribe>");
      scene.connect(scene.visitor);
      eventually(
          () ->
              assertThat(scene.office.page("/subscribers.xhtml")).contains("Nobody listens there"));
      String before =
          Answer.text(
              scene.office.ask(
                  "mps",
                  "<t:IsConnected>"
                      + Office.element("DeviceUuid", scene.visitor.uuid())
                      + "</t:IsConnected>"),
              "tunnel");
      installation.server().kill();
      installation.server().start();
      scene.awaitUp("database");
      try (Subscriber console = Subscriber.openAt(port)) {
        eventually(() -> assertThat(console.about(before)).isNotEmpty());
        assertThat(console.about(before).get(0).xml().text("State")).isEqualTo("0");
      }
    }
  }
}
