package org.mayday.simulator.fleet;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mayday.simulator.log.PastEvents;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.Pace;
import org.mayday.simulator.tunnel.Redial;
import org.mayday.simulator.wire.MpsTrust;
import org.mayday.simulator.wsman.AnswersDirectory;

/** Builds a {@link Fleet}: needs the gateway's address, whom to trust, and PCs. */
public final class FleetBuilder {

  private final List<PcSpec> specs = new ArrayList<>();
  private final Map<Trigger, Duration> lives = new EnumMap<>(Trigger.class);
  private String host = "localhost";
  private int port = 4433;
  private Optional<Integer> legacy = Optional.empty();
  private Optional<String> certificateName = Optional.empty();
  private @Nullable X509Certificate rootCertificate;
  private @Nullable Path rootFile;
  private boolean insecure;
  private Pace pace = Pace.OFFICE;
  private Redial redial = Redial.USUAL;
  private Optional<Path> answers = Optional.empty();
  private List<InetAddress> sources = List.of();
  private SetupSettings setup = SetupSettings.NONE;
  private int past;
  private int threads = 2;

  FleetBuilder() {}

  /** Where the gateway listens; without this, port 4433 of this machine. */
  public FleetBuilder mps(String gatewayHost, int gatewayPort) {
    host = gatewayHost;
    port = gatewayPort;
    return this;
  }

  /**
   * Port of the gateway's legacy listener; PCs whose release spoke only TLS 1.0 or 1.1 call there
   * with it. Without this they call as all others do, with TLS that they never had.
   */
  public FleetBuilder legacy(int gatewayPort) {
    legacy = Optional.of(gatewayPort);
    return this;
  }

  /** Name that the gateway's certificate must carry, if it is not the host that is dialled. */
  public FleetBuilder certificateName(String name) {
    certificateName = Optional.of(name);
    return this;
  }

  /** The root that the PCs were given, as a PEM or DER file. */
  public FleetBuilder trust(Path root) {
    rootFile = root;
    return this;
  }

  /** The root that the PCs were given. */
  public FleetBuilder trust(X509Certificate root) {
    rootCertificate = root;
    return this;
  }

  /** Trusts any gateway, as no firmware does. */
  public FleetBuilder insecure() {
    insecure = true;
    return this;
  }

  /** Adds PCs. */
  public FleetBuilder pcs(List<PcSpec> more) {
    specs.addAll(more);
    return this;
  }

  /** Adds made-up PCs of the usual release. */
  public FleetBuilder pcs(int count) {
    return pcs(new FleetGenerator(List.of()).make(count));
  }

  /** How long hosts take to boot and shut down. */
  public FleetBuilder pace(Pace newPace) {
    pace = newPace;
    return this;
  }

  /** How PCs come back after a failed or lost connection. */
  public FleetBuilder redial(Redial newRedial) {
    redial = newRedial;
    return this;
  }

  /** Life time of the tunnels of a trigger; zero means until closed. */
  public FleetBuilder life(Trigger trigger, Duration life) {
    lives.put(trigger, life);
    return this;
  }

  /** Has each PC remember so many records in its event log from before. */
  public FleetBuilder past(int records) {
    past = records;
    return this;
  }

  /** Serves recorded answers from a directory instead of the PCs' own. */
  public FleetBuilder answers(Path directory) {
    answers = Optional.of(directory);
    return this;
  }

  /** Calls from these addresses in turn, so that many PCs do not share one. */
  public FleetBuilder sources(List<InetAddress> addresses) {
    sources = List.copyOf(addresses);
    return this;
  }

  /** Gives each PC an address in the network of the company, where a server reaches it. */
  public FleetBuilder lan(LanSettings lan) {
    setup =
        new SetupSettings(Optional.of(lan), setup.unprovisioned(), setup.roots(), setup.domain());
    return this;
  }

  /** Which PCs, by name, come as from the factory: nobody has set them up. */
  public FleetBuilder unprovisioned(Predicate<String> names) {
    setup = new SetupSettings(setup.lan(), names, setup.roots(), setup.domain());
    return this;
  }

  /**
   * By whom the PCs let themselves be set up, beside those under the roots of the factory.
   *
   * @param domain what DHCP tells them; a setup server must be of the same
   * @param root whose hash is in their lists
   */
  public FleetBuilder setupServers(String domain, X509Certificate... root) {
    setup = new SetupSettings(setup.lan(), setup.unprovisioned(), List.of(root), domain);
    return this;
  }

  /** Threads for input and output, and as many for what PCs do; 2 without this. */
  public FleetBuilder threads(int count) {
    threads = count;
    return this;
  }

  /**
   * Builds the fleet; its PCs are on, and call nobody yet.
   *
   * @throws IOException if the root or the recorded answers cannot be read
   * @throws IllegalStateException if it was not said whom to trust
   */
  public Fleet build() throws IOException {
    try {
      Optional<AnswersDirectory> recorded =
          answers.isPresent() ? Optional.of(new AnswersDirectory(answers.get())) : Optional.empty();
      FleetSettings settings =
          new FleetSettings(
              host,
              port,
              certificateName.orElse(host),
              root(),
              legacy,
              pace,
              redial,
              recorded,
              sources,
              setup,
              threads);
      Fleet fleet = new Fleet(settings, specs);
      fleet
          .pcs()
          .forEach(pc -> lives.forEach((trigger, life) -> pc.remoteAccess().life(trigger, life)));
      fleet.pcs().forEach(this::remember);
      return fleet;
    } catch (GeneralSecurityException unusable) {
      throw new IOException("the root certificate cannot be used", unusable);
    }
  }

  private void remember(SimulatedPc pc) {
    pc.eventLog().remember(PastEvents.before(pc.clock().now(), past, pc.uuid().hashCode()));
  }

  private Optional<X509Certificate> root() throws IOException, GeneralSecurityException {
    if (insecure) {
      return Optional.empty();
    }
    if (rootCertificate != null) {
      return Optional.of(rootCertificate);
    }
    if (rootFile != null) {
      return Optional.of(MpsTrust.certificate(rootFile));
    }
    throw new IllegalStateException("PCs need the gateway's root certificate, or to be insecure");
  }
}
