package org.mayday.simulator.fleet;

import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.mayday.simulator.clock.Loop;
import org.mayday.simulator.firmware.Firmware;
import org.mayday.simulator.lan.LanPost;
import org.mayday.simulator.platform.MpsEntry;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.setup.RootHash;
import org.mayday.simulator.tunnel.Network;
import org.mayday.simulator.tunnel.PcLine;
import org.mayday.simulator.web.FirmwareCertificate;
import org.mayday.simulator.web.WebServer;
import org.mayday.simulator.wire.LanGate;
import org.mayday.simulator.wire.MinaNetwork;
import org.mayday.simulator.wire.MpsContexts;
import org.mayday.simulator.wsman.WsmanService;

/**
 * Many PCs that share a gateway. Threads do not grow with PCs. Safe for any thread.
 *
 * <pre>{@code
 * try (Fleet fleet = Fleet.builder().mps("localhost", 4433).trust(root).pcs(3).build()) {
 *   fleet.pc("pc-3").pressHelpKey("No network");
 * }
 * }</pre>
 */
public final class Fleet implements AutoCloseable {

  private final Map<String, SimulatedPc> pcs = new LinkedHashMap<>();
  private final Map<String, WebServer> servers = new LinkedHashMap<>();
  private final List<PcSpec> specs;
  private final List<Loop> loops = new ArrayList<>();
  private final LanPost mail = new LanPost();
  private final MinaNetwork network;
  private final Optional<MinaNetwork> old;
  private final LanGate gate = new LanGate();

  Fleet(FleetSettings settings, List<PcSpec> specs) {
    this.specs = List.copyOf(specs);
    checkNames();
    boolean insecure = settings.root().isEmpty();
    network = new MinaNetwork(MpsContexts.modern(insecure), settings.sources(), settings.threads());
    old = settings.legacy().map(port -> MinaNetwork.old(insecure, settings.sources()));
    for (int i = 0; i < settings.threads(); i++) {
      loops.add(new Loop("simulator-" + (i + 1)));
    }
    specs.forEach(spec -> add(spec, settings));
  }

  /** Begins to describe a fleet. */
  public static FleetBuilder builder() {
    return new FleetBuilder();
  }

  private void checkNames() {
    Set<String> names = new HashSet<>();
    for (PcSpec spec : specs) {
      if (!names.add(spec.identity().name())) {
        throw new IllegalArgumentException("two PCs are called " + spec.identity().name());
      }
    }
  }

  private void add(PcSpec spec, FleetSettings settings) {
    Loop loop = loops.get(pcs.size() % loops.size());
    SimulatedPc pc = new SimulatedPc(spec.identity(), spec.personality(), settings.pace(), loop);
    pc.remoteAccess()
        .server(
            new MpsEntry(
                0,
                settings.host(),
                MpsEntry.formatOf(settings.host()),
                settings.port(),
                settings.certificateName(),
                spec.identity().mps()));
    settings.root().ifPresent(root -> pc.certificates().add(root, true));
    WebServer web =
        new WebServer(
            pc, new WsmanService(spec.personality(), new Firmware(pc), settings.answers()));
    pc.attach(new PcLine(pc, web, wayOut(spec, settings), loop, settings.redial()));
    pc.reports().attach(mail);
    SetupSettings setup = settings.setup();
    PcLan lan = new PcLan(pc, web, gate, loop);
    setup.lan().ifPresent(where -> open(lan, where));
    pc.attach(lan);
    setup.roots().forEach(root -> addHash(pc, root));
    pc.provisioning().dhcpSuffix(setup.domain());
    if (setup.unprovisioned().test(pc.name())) {
      pc.comeFromFactory();
    }
    pcs.put(pc.name(), pc);
    servers.put(pc.name(), web);
  }

  private void open(PcLan lan, LanSettings where) {
    InetAddress address = where.address(pcs.size());
    try {
      lan.open(address, where);
    } catch (IOException unusable) {
      throw new IllegalArgumentException(
          "a PC cannot have the address " + address.getHostAddress(), unusable);
    }
  }

  private static void addHash(SimulatedPc pc, X509Certificate root) {
    try {
      pc.provisioning().add(RootHash.of("Added by hand", pc.provisioning().kind(), root));
    } catch (GeneralSecurityException unusable) {
      throw new IllegalArgumentException("the root cannot be used", unusable);
    }
  }

  /** Old firmware calls the legacy listener, if there is one, as it really did. */
  private Network wayOut(PcSpec spec, FleetSettings settings) {
    List<String> versions = spec.personality().tunnel().oldTls();
    if (old.isEmpty() || versions.isEmpty()) {
      return network;
    }
    int legacy = settings.legacy().orElseThrow();
    return (gateway, calls, executor, usual) ->
        old.get()
            .connect(
                gateway.port() == settings.port() ? gateway.at(legacy) : gateway,
                calls,
                executor,
                versions);
  }

  /** All PCs, in the order they were listed. */
  public Collection<SimulatedPc> pcs() {
    return Collections.unmodifiableCollection(pcs.values());
  }

  /**
   * The PC of a name.
   *
   * @throws NoSuchElementException if there is none
   */
  public SimulatedPc pc(String name) {
    SimulatedPc pc = pcs.get(name);
    if (pc == null) {
      throw new NoSuchElementException("no PC is called " + name);
    }
    return pc;
  }

  /** The certificate of a PC's own TLS ports, for those who pin it. */
  public FirmwareCertificate certificate(String name) {
    return servers.get(pc(name).name()).certificate();
  }

  /** How many requests to a PC's firmware had a wrong password. */
  public int wrongPasswords(String name) {
    return servers.get(pc(name).name()).wrongPasswords();
  }

  /** What the PCs were built from; holds passwords. */
  public List<PcSpec> specs() {
    return specs;
  }

  /** How many PCs have an accepted tunnel. */
  public long connected() {
    return pcs.values().stream().filter(SimulatedPc::connected).count();
  }

  /** Hangs up everywhere and ends all threads. */
  @Override
  public void close() {
    pcs.values().forEach(SimulatedPc::hangUp);
    gate.close();
    network.close();
    old.ifPresent(MinaNetwork::close);
    loops.forEach(Loop::close);
  }
}
