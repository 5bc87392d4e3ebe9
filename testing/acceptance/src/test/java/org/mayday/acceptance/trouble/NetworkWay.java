package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.acceptance.trouble.DeskScene.SOON;
import static org.mayday.acceptance.trouble.DeskScene.eventually;
import static org.mayday.acceptance.trouble.Office.element;

import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mayday.simulator.fleet.Fleet;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.MpsEntry;
import org.mayday.simulator.platform.SimulatedPc;

/**
 * PCs in the network that called another gateway are given a profile by an order, and it is taken
 * back from others of them.
 */
final class NetworkWay implements Way {
  private static final String PROFILE = "Killed in the network";
  private static final String DOMAIN = "hq.example.org";

  private static final List<Halt> GIVEN =
      List.of(
          new Halt("network-root", "APPLYING trustedRoot", pc -> FirmwareState.trusts(pc, 2)),
          new Halt("network-server", "APPLYING servers", pc -> FirmwareState.knows(pc, 2)));

  private static final List<Halt> TAKEN =
      List.of(
          new Halt("network-rule-away", "REMOVING rules", NetworkWay::callsTheOther),
          new Halt(
              "network-server-away", "REMOVING formerServers", pc -> FirmwareState.knows(pc, 1)),
          new Halt(
              "network-domain-away",
              "REMOVING homeDomains",
              pc -> !pc.surroundings().companyDomains().contains(DOMAIN)),
          new Halt("network-root-away", "REMOVING formerRoot", pc -> FirmwareState.trusts(pc, 1)));

  static final List<Halt> HALTS = Stream.of(GIVEN, TAKEN).flatMap(List::stream).toList();

  /** The login of all of them. */
  static final Credentials AMT = new Credentials("admin", "P@ss.1.network");

  /** The gateway that they called before. */
  static final String OTHER = "mps.example.net";

  private final DeskScene scene;
  private final Office office;
  private final InetSocketAddress gateway;
  private final Halts given;
  private final Halts taken;
  private final Map<String, List<Object>> found = new HashMap<>();
  private final List<String> orders = new ArrayList<>();

  /** PCs of a fleet, which will call the gateway. */
  NetworkWay(DeskScene scene, Fleet fleet, InetSocketAddress gateway) {
    this.scene = scene;
    this.office = scene.office;
    this.gateway = gateway;
    this.given = new Halts(fleet, GIVEN);
    this.taken = new Halts(fleet, TAKEN);
  }

  private static boolean callsTheOther(SimulatedPc pc) {
    return pc.remoteAccess().servers(Trigger.USER).stream()
        .map(MpsEntry::accessInfo)
        .toList()
        .equals(List.of(OTHER));
  }

  private static List<Object> setup(SimulatedPc pc) {
    return List.of(
        pc.remoteAccess().servers(),
        pc.remoteAccess().servers(Trigger.USER),
        pc.remoteAccess().servers(Trigger.PERIODIC),
        pc.remoteAccess().life(Trigger.USER),
        pc.remoteAccess().userService(),
        pc.certificates().roots().stream().map(X509Certificate::getSubjectX500Principal).toList(),
        pc.surroundings().companyDomains());
  }

  @Override
  public void prepare() {
    office.saveProfile(PROFILE, "localhost:" + gateway.getPort());
    taken.pcs().forEach(pc -> found.put(pc.name(), setup(pc)));
    String order = apply(taken.pcs());
    eventually(() -> isGood(order, TAKEN.size()));
    scene.callAsTheirProfilesSay(taken.pcs());
    taken.pcs().forEach(SimulatedPc::hangUp);
    taken.pcs().forEach(pc -> pc.awaitDisconnected(SOON));
  }

  private String apply(Collection<SimulatedPc> pcs) {
    return order("APPLY", pcs, element("profile", PROFILE) + element("replaceForeign", true));
  }

  private String order(String task, Collection<SimulatedPc> pcs, String rest) {
    String addresses =
        pcs.stream()
            .map(pc -> pc.lan().address().orElseThrow().getAddress().getHostAddress())
            .collect(Collectors.joining(" "));
    String order =
        element("task", task)
            + element("addresses", addresses)
            + element("user", AMT.user())
            + element("password", AMT.password())
            + rest;
    return Answer.text(office.ask("lan", "<t:orderSweep>" + order + "</t:orderSweep>"), "id");
  }

  private String get(String order) {
    return office.ask("lan", "<t:getSweep>" + element("id", order) + "</t:getSweep>");
  }

  private void isGood(String order, int pcs) {
    String told = get(order);
    assertThat(Answer.text(told, "state")).isEqualTo("DONE");
    assertThat(Answer.text(told, "good")).as(told).isEqualTo(String.valueOf(pcs));
  }

  @Override
  public void hold() {
    given.set();
    taken.set();
    orders.add(apply(given.pcs()));
    orders.add(order("REMOVE", taken.pcs(), ""));
    given.await(pc -> office.standing(pc.uuid()));
    taken.await(pc -> office.standing(pc.uuid()));
  }

  @Override
  public void isUnderWay() {
    for (String order : orders) {
      assertThat(Answer.all(get(order), "target"))
          .allMatch(target -> target.text("state").equals("RUNNING"));
    }
  }

  @Override
  public void ends() {
    eventually(() -> isGood(orders.get(0), GIVEN.size()));
    eventually(() -> isGood(orders.get(1), TAKEN.size()));
    for (SimulatedPc pc : taken.pcs()) {
      assertThat(office.standing(pc.uuid())).as(pc.name()).isEmpty();
      assertThat(setup(pc)).as(pc.name()).isEqualTo(found.get(pc.name()));
    }
    scene.callAsTheirProfilesSay(given.pcs());
  }
}
