package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.acceptance.trouble.DeskScene.SOON;
import static org.mayday.acceptance.trouble.DeskScene.eventually;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The database and the broker go away and come back; calls go on and nothing is lost. */
@ExtendWith(RoughInstallationExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("crowd")
class OutagesIT {
  /** The pauses of the PC between its calls included. */
  private static final Duration TO_REFUSE_THREE_TIMES = Duration.ofSeconds(15);

  private RoughInstallation installation;
  private Listener listener;
  private DeskScene scene;
  private Office office;

  @BeforeAll
  void open(RoughInstallation running) {
    installation = running;
    listener = Listener.to(running, "outages");
  }

  @AfterAll
  void close() {
    listener.close();
  }

  @BeforeEach
  void setTheScene() throws IOException {
    scene = new DeskScene(installation);
    office = scene.office;
  }

  @AfterEach
  void clear() {
    scene.close();
  }

  @Test
  void withoutTheDatabaseTunnelsStayAndNothingIsLost() {
    scene.connect(scene.caller);
    scene.connect(scene.visitor);

    try {
      installation.database().stop();
      scene.awaitDown("database");
      assertThat(office.status("/health/ready")).isEqualTo(503);
      scene.visitor.hangUp();
      scene.idle.callPeriodically(DeskScene.A_DAY);
      scene.idle.await("refused", pc -> pc.line().state().refused() > 0, SOON);
      assertThat(scene.caller.connected()).isTrue();
    } finally {
      installation.database().start();
    }

    scene.awaitUp("database");
    scene.idle.awaitConnected(SOON);
    eventually(() -> assertThat(office.seesConnected(scene.idle.uuid())).isTrue());
    eventually(() -> assertThat(office.seesConnected(scene.visitor.uuid())).isFalse());
    assertThat(scene.caller.line().state().opened()).as("tunnels of the first PC").isEqualTo(1);
    assertThat(office.seesConnected(scene.caller.uuid())).isTrue();
    eventually(
        () ->
            assertThat(listener.about(scene.visitor.uuid()))
                .containsExactly("tunnel.opened", "tunnel.forwarded", "tunnel.closed"));
    eventually(() -> assertThat(listener.about(scene.idle.uuid())).contains("tunnel.opened"));
  }

  @Test
  void withoutTheDatabaseKnownPcsGetInAndOthersAreToldAtOnce() {
    scene.connect(scene.visitor);

    try {
      installation.database().stop();
      scene.awaitDown("database");
      scene.idle.callPeriodically(DeskScene.A_DAY);
      scene.idle.await("refused", pc -> pc.line().state().refused() > 0, SOON);
      Instant before = Instant.now();
      long refused = scene.idle.line().state().refused();
      scene.idle.await("again", pc -> pc.line().state().refused() >= refused + 3, SOON);
      assertThat(Duration.between(before, Instant.now())).isLessThan(TO_REFUSE_THREE_TIMES);

      scene.visitor.hangUp();
      scene.visitor.callPeriodically(DeskScene.A_DAY);
      scene.visitor.await("in again", pc -> pc.line().state().opened() == 2, SOON);
      assertThat(scene.visitor.line().state().refused()).isZero();
    } finally {
      installation.database().start();
    }

    scene.awaitUp("database");
    scene.idle.awaitConnected(SOON);
    eventually(
        () ->
            assertThat(listener.about(scene.visitor.uuid()))
                .startsWith("tunnel.opened", "tunnel.forwarded", "tunnel.closed", "tunnel.opened"));
    assertThat(office.seesConnected(scene.visitor.uuid())).isTrue();
  }

  @Test
  void withoutTheBrokerTheDeskRingsAndEventsFollowInOrder() {
    String call;
    try {
      installation.broker().stop();
      call = scene.acceptedCall();
      for (int i = 1; i <= 5; i++) {
        office.note(call, "note " + i);
      }
      office.wrapUp(call, "Done without a broker.");
      scene.awaitDown("broker");
      assertThat(listener.about(call)).isEmpty();
    } finally {
      installation.broker().start();
    }

    scene.awaitUp("broker");
    eventually(() -> assertThat(listener.about(call)).contains("call.wrappedup"));
    assertThat(listener.about(call))
        .filteredOn(type -> !List.of("call.evidence", "call.insession").contains(type))
        .containsExactly(
            "call.ringing",
            "call.accepted",
            "call.noted",
            "call.noted",
            "call.noted",
            "call.noted",
            "call.noted",
            "call.wrappedup");
    assertThat(listener.events())
        .filteredOn(event -> event.getString("type").equals("org.mayday.call.noted"))
        .filteredOn(event -> event.getString("subject").equals(call))
        .extracting(
            event -> event.getJsonObject("data").toString().replaceAll(".*(note \\d).*", "$1"))
        .containsExactly("note 1", "note 2", "note 3", "note 4", "note 5");
    assertThat(listener.events())
        .extracting(event -> event.getString("id"))
        .doesNotHaveDuplicates();
  }
}
