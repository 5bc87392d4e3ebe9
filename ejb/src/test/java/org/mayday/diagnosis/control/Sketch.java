package org.mayday.diagnosis.control;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.authority.boundary.CertificateFlaw;
import org.mayday.authority.boundary.MpsCertificate;
import org.mayday.diagnosis.control.CallingSetup.Listener;
import org.mayday.diagnosis.control.CallingSetup.Rule;
import org.mayday.diagnosis.control.CallingSetup.Server;
import org.mayday.fleet.boundary.Platform;
import org.mayday.mps.api.ListenerNow;
import org.mayday.presence.boundary.CallerClass;
import org.mayday.presence.boundary.Paused;
import org.mayday.presence.boundary.Refusal;
import org.mayday.presence.boundary.TunnelRecord;
import org.mayday.presence.boundary.Twins;
import org.mayday.provisioning.boundary.Standing;
import org.mayday.wsman.amt.PolicyTrigger;
import org.mayday.wsman.amt.UserInitiatedState;

/** A case of a PC that is set up well and away, to be spoilt in one thing. */
final class Sketch {
  static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");
  static final String ADDRESS = "192.0.2.7";
  static final String ROOT = "AB:CD:EF";

  boolean enabled = true;
  boolean connected;
  boolean known = true;
  @Nullable String amtVersion = "12.0.92";
  @Nullable String lastListener = "modern";
  List<TunnelRecord> tunnels = new ArrayList<>();
  List<Refusal> refusals = new ArrayList<>();
  List<Refusal> nearby = new ArrayList<>();
  List<Paused> paused = new ArrayList<>();
  @Nullable Twins twins;
  List<ListenerNow> listeners = new ArrayList<>(List.of(listener("modern", 4433)));
  List<MpsCertificate> certificates = new ArrayList<>(List.of(certificate("mps.example.com")));
  @Nullable Standing standing;
  boolean hearsInside = true;
  int onDuty = 2;

  // its settings as they were read an hour ago
  boolean read = true;
  List<Server> servers =
      new ArrayList<>(List.of(new Server("server 0", "mps.example.com", "", 4433)));
  List<Rule> rules =
      new ArrayList<>(
          List.of(
              rule(PolicyTrigger.USER_INITIATED, 300, null),
              rule(PolicyTrigger.PERIODIC, 0, Duration.ofHours(4))));
  @Nullable UserInitiatedState userCalls = UserInitiatedState.BIOS_AND_OS;
  @Nullable List<String> homeDomains = List.of("corp.example.com");
  @Nullable Boolean dhcp = true;
  @Nullable Long drift = 0L;
  @Nullable List<String> roots = List.of("abcdef");
  List<String> proxies = List.of();
  List<Listener> subscriptions =
      List.of(new Listener("Intel(r) AMT:All", "http://desk.example.com/mayday/events/" + PC));

  Sketch() {
    tunnels.add(tunnel("PERIODIC", Duration.ofHours(2), "BY_PLATFORM"));
  }

  static Rule rule(PolicyTrigger trigger, long life, @Nullable Duration period) {
    return new Rule(
        Optional.of(trigger),
        Optional.of(Duration.ofSeconds(life)),
        Optional.ofNullable(period),
        Optional.of(List.of("server 0")),
        false);
  }

  /** The same rule, with a server inside the company network. */
  static Rule inside(Rule rule) {
    return new Rule(rule.trigger(), rule.life(), rule.period(), rule.servers(), true);
  }

  static ListenerNow listener(String name, int port) {
    return new ListenerNow(name, new InetSocketAddress(port), true, List.of("TLSv1.2"), 0, 0);
  }

  static MpsCertificate certificate(String name, CertificateFlaw... flaws) {
    return new MpsCertificate(
        List.of(name),
        true,
        name,
        List.of(name, "other.example.com"),
        "RSA",
        NOW.minus(Duration.ofDays(300)),
        NOW.plus(Duration.ofDays(300)),
        "CN=root",
        ROOT,
        List.of(flaws));
  }

  /** A tunnel that ended so long ago; it was open for a minute. */
  static TunnelRecord tunnel(String trigger, Duration ago, String cause) {
    Instant closed = NOW.minus(ago);
    return new TunnelRecord(
        UUID.randomUUID(),
        closed.minusSeconds(60),
        closed,
        ADDRESS,
        trigger,
        4,
        CallerClass.VISIT,
        "It says so.",
        cause,
        "It ended.",
        null);
  }

  /** A refusal a minute ago. */
  static Refusal refusal(String stage, String reason, String detail) {
    return refusal(stage, reason, detail, PC, "mps7", Duration.ofMinutes(1));
  }

  static Refusal refusal(
      String stage,
      String reason,
      String detail,
      @Nullable UUID platform,
      @Nullable String user,
      Duration ago) {
    return new Refusal(NOW.minus(ago), ADDRESS, stage, reason, detail, platform, user, 1);
  }

  static Standing standing(Standing.State state, String failure) {
    return new Standing(
        PC,
        "tern-07",
        "Outside",
        2,
        3,
        state,
        "rules",
        "sue",
        NOW.minus(Duration.ofDays(2)),
        failure,
        null,
        null,
        null);
  }

  Case drawn() {
    Instant seen = known ? NOW.minus(Duration.ofHours(2)) : null;
    Platform pc =
        new Platform(
            PC,
            "tern-07",
            "mps7",
            "admin",
            enabled,
            false,
            new TreeSet<>(),
            amtVersion,
            connected,
            known ? ADDRESS : null,
            known ? "PERIODIC" : null,
            known ? lastListener : null,
            connected ? seen : null,
            seen,
            true,
            NOW.minus(Duration.ofDays(90)));
    return new Case(
        NOW,
        pc,
        known ? tunnels : List.of(),
        refusals,
        nearby,
        paused,
        Optional.ofNullable(twins),
        listeners,
        certificates,
        read ? Optional.of(new Reading(NOW.minusSeconds(3600), "anna", setup())) : Optional.empty(),
        Optional.ofNullable(standing),
        hearsInside,
        onDuty);
  }

  CallingSetup setup() {
    return new CallingSetup(
        servers,
        rules,
        Optional.ofNullable(userCalls),
        Optional.ofNullable(homeDomains),
        List.of(),
        Optional.ofNullable(dhcp),
        Optional.ofNullable(drift),
        Optional.ofNullable(roots),
        proxies,
        subscriptions);
  }
}
