package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.acceptance.trouble.DeskScene.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.mayday.acceptance.command.Jcmd;
import org.mayday.apf.message.KeepAliveReply;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.simulator.platform.PcIdentity;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.puppet.Puppet;

/** Two thousand PCs, and what befalls them: nobody is forgotten, nobody is made up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("crowd")
class CrowdIT {
  private static final int PCS = 2_000;

  /** Who hangs up while the server is away. */
  private static final int LEAVING = 25;

  private static final int VANISHING = 300;

  /** Enough for the crowd, and not for all the strangers. */
  private static final int DESCRIPTORS = 4_096;

  private static final int STRANGERS = 2_000;
  private static final int PLACES = 50;
  private static final Pattern TOTAL = Pattern.compile("Total +\\d+ +(\\d+)");
  private static final long MEGABYTE = 1 << 20;

  private RoughInstallation installation;
  private Office office;
  private Crowd crowd;

  @BeforeAll
  void gather() throws IOException {
    installation = RoughInstallation.forACrowd(DESCRIPTORS);
    office = new Office(installation);
    eventually(() -> assertThat(office.status("/health/ready")).isEqualTo(200));
    crowd = Crowd.registered(installation, office, PCS);
    crowd.call();
    crowd.awaitConnected(PCS);
  }

  @AfterAll
  void scatter() {
    if (crowd != null) {
      crowd.close();
    }
    if (installation != null) {
      installation.close();
    }
  }

  @Test
  @Order(1)
  void aKilledServerIsCalledByAllOfThemAgain() throws IOException {
    try (DeskScene scene = new DeskScene(installation)) {
      String call = scene.acceptedCall();

      installation.server().kill();
      List<SimulatedPc> leaving = crowd.pcs().subList(0, LEAVING);
      leaving.forEach(pc -> pc.line().hangUp());
      installation.server().start();

      crowd.awaitConnected(PCS - LEAVING);
      assertThat(leaving).noneMatch(pc -> office.seesConnected(pc.uuid()));
      eventually(() -> assertThat(office.call(call).text("tunnelUp")).isEqualTo("true"));
      assertThat(office.call(call).text("state")).isIn("ACCEPTED", "IN_SESSION");
      assertThat(office.callsOf(scene.caller.uuid())).hasSize(1);
      office.wrapUp(call, "Helped in spite of all.");
      leaving.forEach(pc -> pc.callPeriodically(DeskScene.A_DAY));
      crowd.awaitConnected(PCS);
    }
  }

  @Test
  @Order(2)
  void pcsThatVanishWithoutAWordAreNoticedAndNobodyElseSuffers() {
    List<SimulatedPc> vanishing = crowd.pcs().subList(0, VANISHING);
    List<SimulatedPc> staying = crowd.pcs().subList(VANISHING, PCS);
    long opened = opened(staying);

    vanishing.forEach(pc -> pc.mischief().silent(true));
    crowd.awaitSeen(PCS - VANISHING);
    assertThat(opened(staying)).as("tunnels of the others").isEqualTo(opened);

    vanishing.forEach(SimulatedPc::behave);
    crowd.awaitConnected(PCS);
  }

  private static long opened(List<SimulatedPc> pcs) {
    return pcs.stream().mapToLong(pc -> pc.line().state().opened()).sum();
  }

  @Test
  @Order(3)
  void whenDescriptorsRunOutTunnelsStayAndTheListenerRecovers() throws IOException {
    long opened = opened(crowd.pcs());
    List<Wire> strangers = new ArrayList<>();
    try {
      for (int i = 0; i < STRANGERS; i++) {
        strangers.add(Wire.plain(installation.gateway(), "127.0.4." + (1 + i % PLACES)));
      }
      int closed = 0;
      for (Wire stranger : strangers) {
        stranger.readSome(Duration.ofMillis(1));
        closed += stranger.ended() ? 1 : 0;
      }
      assertThat(closed).as("strangers that are hung up on").isPositive();
      assertThat(office.status("/health/ready")).isEqualTo(200);
      assertThat(opened(crowd.pcs())).isEqualTo(opened);
    } finally {
      for (Wire stranger : strangers) {
        stranger.close();
      }
    }

    aGoodPcGetsIn("after-strangers");
    crowd.awaitConnected(PCS);
    assertThat(opened(crowd.pcs())).isEqualTo(opened);
  }

  @Test
  @Order(4)
  void pcsThatReadNothingTakeLittleMemory() throws IOException {
    crowd.hangUp();
    crowd.awaitSeen(0);
    long before = heap();
    List<PcIdentity> identities = crowd.pcs().stream().map(SimulatedPc::identity).toList();
    try (DeafPcs deaf = DeafPcs.connect(installation.gateway(), identities)) {
      deaf.ask(20_000);
      assertThat((heap() - before) / MEGABYTE).as("megabytes of the heap").isLessThan(150);
      aGoodPcGetsIn("among-the-deaf");
    }
    crowd.awaitSeen(0);
    assertThat(Files.readString(installation.server().log())).doesNotContain("OutOfMemoryError");
  }

  /** Bytes in use after a full collection. */
  private long heap() throws IOException {
    String histogram = Jcmd.ask(installation.server().pid(), "GC.class_histogram");
    Matcher total = TOTAL.matcher(histogram);
    assertThat(total.find()).isTrue();
    return Long.parseLong(total.group(1));
  }

  private void aGoodPcGetsIn(String name) throws IOException {
    PcIdentity pc = Guest.called(name);
    office.register(pc);
    try (Puppet puppet = Guest.tunnel(installation.gateway(), pc)) {
      puppet.send(new KeepAliveRequest(7));
      assertThat(puppet.expect(KeepAliveReply.class).cookie()).isEqualTo(7);
    }
  }
}
