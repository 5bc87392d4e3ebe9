package org.mayday.provisioning.control;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.security.control.FirmwareKeys;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;

/** A PC that is being set up: what is wanted, and the way to its firmware. */
final class Site {
  private static final String NOT_YET = "none yet";

  private final WsmanClient client;
  private final Job job;
  private final Goal goal;
  private final Map<String, Made> made;
  private String shown;
  private @Nullable Collection<String> stored;
  private @Nullable Setup start;

  Site(WsmanClient client, Job job, Goal goal) {
    this.client = client;
    this.job = job;
    this.goal = goal;
    this.made = new LinkedHashMap<>(job.made());
    this.shown = job.identity().fingerprint();
  }

  /** The same with what is known by now. */
  Site with(Job newer) {
    Site renewed = new Site(client, newer, goal);
    renewed.stored = stored;
    renewed.start = start;
    return renewed;
  }

  /** How the firmware was set up when that was asked first. */
  Setup start() throws WsmanException {
    Setup read = start == null ? now() : start;
    start = read;
    return read;
  }

  WsmanClient client() {
    return client;
  }

  Job job() {
    return job;
  }

  UUID platform() {
    return job.platform();
  }

  Goal goal() {
    return goal;
  }

  boolean removes() {
    return job.purpose() == Job.Purpose.REMOVE;
  }

  /** The servers that were added so far, by key. */
  Map<String, Made> made() {
    return made;
  }

  /** How the firmware is set up now. */
  Setup now() throws WsmanException {
    if (removes() && stored == null && !job.found().servers().stream().allMatch(Site::isPlain)) {
      stored = new FirmwareKeys(client).fingerprints().values();
    }
    return SetupReader.read(client);
  }

  private static boolean isPlain(Setup.Server server) {
    return server.certificate().isEmpty();
  }

  /** The PC is to show the servers this certificate. */
  void shows(String fingerprint) {
    shown = fingerprint;
  }

  /**
   * The fingerprint of the certificate that the PC is to show a server; empty for a password. When
   * a profile is removed it is the one that was found, if the PC still has it.
   */
  String certificateFor(Endpoint wanted) {
    if (!removes()) {
      String given = shown.isEmpty() ? NOT_YET : shown;
      return goal.certificate() ? given : "";
    }
    return job.found().servers().stream()
        .filter(server -> server.endpoint().equals(wanted))
        .map(Setup.Server::certificate)
        .filter(found -> stored != null && stored.contains(found))
        .findFirst()
        .orElse("");
  }

  /** Whether a server is one of this gateway: the PC logs in there as it is known here. */
  boolean isOurs(Setup.Server server) {
    return isMade(server) || isFormer(server) || isUntoldOwn(server);
  }

  /** Whether the PC gets in with what it shows a server, as far as it is known here. */
  boolean isProven(Setup.Server server) {
    if (!isMade(server)) {
      return isOurs(server) && counts(server);
    }
    return server.certificate().isEmpty()
        ? login(server).equals(present())
        : server.certificate().equals(Identity.fingerprint(job.identity().present()));
  }

  private boolean isMade(Setup.Server server) {
    Made known = made.get(server.name());
    return known != null
        && known.endpoint().equals(server.endpoint())
        && (server.login().isEmpty() || server.login().equals(known.login()));
  }

  private boolean isFormer(Setup.Server server) {
    return !server.login().isEmpty() && server.login().equals(job.foundLogin());
  }

  /** No user name is told, or there is none: the address decides. */
  private boolean isUntoldOwn(Setup.Server server) {
    return server.login().isEmpty()
        && (goal.servers().contains(server.endpoint())
            || made.values().stream().anyMatch(it -> it.endpoint().equals(server.endpoint())));
  }

  private String login(Setup.Server server) {
    return isMade(server) ? made.get(server.name()).login() : server.login();
  }

  /** The user name that counts at present; empty if a certificate does. */
  private String present() {
    return job.identity().present().isEmpty() ? job.login() : "";
  }

  /** Whether what was found with a server still counts. */
  private boolean counts(Setup.Server server) {
    String present = Identity.fingerprint(job.identity().present());
    if (!server.certificate().isEmpty()) {
      return present.isEmpty() || server.certificate().equals(present);
    }
    String login = server.login().isEmpty() ? job.foundLogin() : server.login();
    return login.equals(present());
  }

  /**
   * The user name that all wanted servers are to be called with in the end: the present one if each
   * of them has it, so that the next one is needed for none.
   */
  String target(Setup now) {
    return job.pending().isEmpty() || isServed(now, present()) ? present() : job.pending();
  }

  /** Whether the PC knows all servers that are wanted, with one login. */
  boolean isServed(Setup now) {
    return isServed(now, target(now));
  }

  private boolean isServed(Setup now, String login) {
    return goal.servers().stream().allMatch(it -> serving(now, it, login).isPresent());
  }

  /**
   * Whether a server will do for one that is wanted. When a profile is applied the PC gets a login
   * of its own; when it is removed, what was there before is as good: that of others as it is, that
   * of this gateway as long as its login counts.
   */
  private boolean serves(Setup.Server server, Endpoint wanted, String login) {
    if (!server.endpoint().equals(wanted) || !server.certificate().equals(certificateFor(wanted))) {
      return false;
    }
    boolean meant = !server.certificate().isEmpty() || login(server).equals(login);
    if (isMade(server) || !removes()) {
      return isMade(server) && meant;
    }
    return isOurs(server)
        ? counts(server) && (!server.certificate().isEmpty() || login.equals(present()))
        : job.found().servers().contains(server);
  }

  /**
   * The server that will do for one that is wanted; one that was found rather than an added one.
   */
  Optional<Setup.Server> serving(Setup now, Endpoint wanted) {
    return serving(now, wanted, target(now));
  }

  private Optional<Setup.Server> serving(Setup now, Endpoint wanted, String login) {
    return now.servers().stream()
        .filter(server -> serves(server, wanted, login))
        .min(
            Comparator.comparing((Setup.Server server) -> !isOurs(server))
                .thenComparing(this::isMade));
  }

  /** The keys of the servers that are wanted, as far as there are such. */
  List<String> names(Setup now, List<Endpoint> wanted) {
    return wanted.stream()
        .flatMap(endpoint -> serving(now, endpoint).stream())
        .map(Setup.Server::name)
        .distinct()
        .toList();
  }
}
