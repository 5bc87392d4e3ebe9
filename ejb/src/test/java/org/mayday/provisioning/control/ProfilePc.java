package org.mayday.provisioning.control;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.firmware.Firmware;
import org.mayday.simulator.personality.Personalities;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.AccessPolicy;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.MpsEntry;
import org.mayday.simulator.platform.PcIdentity;
import org.mayday.simulator.platform.RemoteAccess;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.platform.Surroundings;
import org.mayday.simulator.power.Pace;
import org.mayday.simulator.web.HttpRequest;
import org.mayday.simulator.wsman.WsmanService;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanRequest;
import org.mayday.wsman.WsmanTransport;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/** A PC with simulated firmware, and a tunnel to it that ends where a test wants. */
final class ProfilePc implements WsmanTransport {
  /** The gateway as all PCs know it at first. */
  static final String GATEWAY = "mps.example.org";

  static final int PORT = 4433;
  private static final int NEVER = -1;
  private static final AtomicInteger COUNT = new AtomicInteger();

  final PcIdentity identity;
  final SimulatedPc firmware;
  private final WsmanService service;

  /** After each exchange. */
  Runnable watch = () -> {};

  private int exchanges;
  private String state = "";
  private final Set<Integer> changing = new TreeSet<>();
  private int end = Integer.MAX_VALUE;
  private int lag = NEVER;
  private Kind trouble = Kind.CUT;

  ProfilePc(String personality, Instant time) {
    String name = "pc-" + COUNT.incrementAndGet();
    identity =
        new PcIdentity(
            name,
            UUID.randomUUID(),
            new Credentials("found" + COUNT.get(), "Found.1." + name),
            new Credentials("admin", "P@ss.1." + name));
    firmware =
        new SimulatedPc(identity, Personalities.of(personality), Pace.OFFICE, new Still(time));
    knows(0, GATEWAY, identity.mps());
    service = new WsmanService(firmware.personality(), new Firmware(firmware), Optional.empty());
  }

  UUID uuid() {
    return identity.uuid();
  }

  RemoteAccess access() {
    return firmware.remoteAccess();
  }

  /** It knows one more server. */
  void knows(int number, String host, Credentials login) {
    access().server(new MpsEntry(number, host, MpsEntry.formatOf(host), PORT, "", login));
  }

  /** It has no other rules than these. */
  void calls(Map<Trigger, AccessPolicy> rules) {
    access().triggers().forEach(trigger -> access().remove(trigger.policyName()));
    rules.forEach((trigger, rule) -> access().policy(trigger, rule));
  }

  /** The tunnel ends after so many more exchanges; the last one is done, its answer gets lost. */
  void cutAfter(int more) {
    exchanges = 0;
    changing.clear();
    state = setup();
    end = more;
    lag = NEVER;
    trouble = Kind.CUT;
  }

  /** The tunnel ends as many exchanges after the next one that changes something. */
  void cutAfterChange(int later) {
    connected();
    lag = later;
  }

  /** Fails from now on. */
  void failing(Kind kind) {
    cutAfter(0);
    trouble = kind;
  }

  /** There is a tunnel that lasts. */
  void connected() {
    cutAfter(Integer.MAX_VALUE);
  }

  /** Which exchanges since the tunnel began have changed something, from 1. */
  Set<Integer> changing() {
    return Set.copyOf(changing);
  }

  @Override
  public byte[] exchange(WsmanRequest request, Deadline deadline) throws WsmanTransportException {
    if (exchanges >= end) {
      throw new WsmanTransportException(trouble, "in the test");
    }
    exchanges++;
    String answer =
        service.answer(new HttpRequest("POST", "/wsman", Map.of(), request.envelope())).text();
    String now = setup();
    if (!now.equals(state)) {
      state = now;
      changing.add(exchanges);
      end = lag == NEVER ? end : Math.min(end, exchanges + lag);
    }
    watch.run();
    if (exchanges >= end) {
      throw new WsmanTransportException(trouble, "in the test");
    }
    return answer.getBytes(StandardCharsets.UTF_8);
  }

  /** All that matters of how it calls, with the logins told apart only by whether they are new. */
  String setup() {
    String rules =
        access().triggers().stream()
            .map(
                trigger ->
                    trigger
                        + " "
                        + access().policy(trigger).map(it -> it.life() + it.extendedData()).get()
                        + servers(access().servers(trigger))
                        + servers(access().serversInside(trigger)))
            .collect(Collectors.joining("; "));
    return rules
        + " | "
        + servers(access().servers())
        + " | "
        + access().userService()
        + " | "
        + domains()
        + " | "
        + firmware.certificates().count();
  }

  private List<String> servers(List<MpsEntry> servers) {
    return servers.stream()
        .map(
            it ->
                it.accessInfo()
                    + ":"
                    + it.port()
                    + " "
                    + it.cn()
                    + (it.login().user().startsWith("m") ? " new" : " " + it.login().user()))
        .toList();
  }

  /** Where it is at home. */
  List<String> domains() {
    return firmware
        .settings()
        .of(Surroundings.DETECTION)
        .getOrDefault(Surroundings.DOMAINS, List.of());
  }

  /** A clock that stands, and rings never. */
  private record Still(Instant now) implements Clockwork {
    @Override
    public Alarm after(Duration delay, Runnable action) {
      return () -> {};
    }
  }
}
