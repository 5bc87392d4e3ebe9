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
  private final Map<String, Endpoint> made;
  private String shown;
  private @Nullable Collection<String> stored;

  Site(WsmanClient client, Job job, Goal goal) {
    this.client = client;
    this.job = job;
    this.goal = goal;
    this.made = new LinkedHashMap<>(job.made());
    this.shown = job.identity().fingerprint();
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
  Map<String, Endpoint> made() {
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
    boolean untold = server.login().isEmpty() && goal.servers().contains(server.endpoint());
    return made.containsKey(server.name()) || isFormer(server) || untold;
  }

  private boolean isFormer(Setup.Server server) {
    return !server.login().isEmpty() && server.login().equals(job.foundLogin());
  }

  /**
   * Whether a server will do for one that is wanted. When a profile is applied the PC gets a
   * password of its own; when it is removed, what was there before is as good as long as its login
   * still counts.
   */
  private boolean serves(Setup.Server server, Endpoint wanted) {
    boolean counts = !isFormer(server) || job.login().equals(job.foundLogin());
    boolean known = made.containsKey(server.name()) || removes() && counts;
    return known
        && server.endpoint().equals(wanted)
        && server.certificate().equals(certificateFor(wanted));
  }

  /**
   * The server that will do for one that is wanted; one that was found rather than an added one.
   */
  Optional<Setup.Server> serving(Setup now, Endpoint wanted) {
    return now.servers().stream()
        .filter(server -> serves(server, wanted))
        .min(Comparator.comparing(server -> made.containsKey(server.name())));
  }

  /** The keys of the servers that are wanted, as far as there are such. */
  List<String> names(Setup now, List<Endpoint> wanted) {
    return wanted.stream()
        .flatMap(endpoint -> serving(now, endpoint).stream())
        .map(Setup.Server::name)
        .toList();
  }
}
