package org.mayday.acceptance.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.mayday.simulator.event.Indication;
import org.mayday.simulator.fleet.Fleet;
import org.mayday.simulator.fleet.FleetBuilder;
import org.mayday.simulator.fleet.FleetFile;
import org.mayday.simulator.fleet.LanSettings;
import org.mayday.simulator.fleet.PcSpec;
import org.mayday.simulator.log.LogRecord;
import org.mayday.simulator.personality.Personality;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.LanListener;
import org.mayday.simulator.platform.Mischief.Cut;
import org.mayday.simulator.platform.PcIdentity;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.Pace;
import org.mayday.simulator.power.PowerRequest;
import org.mayday.simulator.tunnel.Redial;

/** A PC and the user who sits at it. */
public final class Pc implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int LAN_PORT = 16992;
  private final PcSpec spec;
  private final Place place;
  private final Fleet fleet;
  private final SimulatedPc machine;

  private Pc(PcSpec spec, Fleet fleet, Place place) {
    this.spec = spec;
    this.place = place;
    this.fleet = fleet;
    this.machine = fleet.pc(spec.identity().name());
  }

  /** Who a new PC is; it has passwords of its own. */
  static PcSpec make(String name, Personality firmware) {
    PcIdentity identity =
        new PcIdentity(
            name,
            UUID.randomUUID(),
            new Credentials(name, "M" + UUID.randomUUID()),
            new Credentials("admin", "Aa1!" + UUID.randomUUID().toString().substring(0, 13)));
    return new PcSpec(identity, firmware);
  }

  /** Sets a PC up to call a place. */
  static Pc install(PcSpec spec, Place place) {
    return build(spec, place, fleet -> {});
  }

  /** Unpacks a PC in the network that is as from the factory, and knows the roots of servers. */
  static Pc unpack(
      PcSpec spec, Place place, InetAddress address, String domain, X509Certificate... roots) {
    return build(
        spec,
        place,
        fleet -> fleet.lan(at(address)).unprovisioned(name -> true).setupServers(domain, roots));
  }

  /** Sets a PC up to call a place, in a network in which it can be reached. */
  static Pc plugIn(PcSpec spec, Place place, InetAddress address) {
    return build(spec, place, fleet -> fleet.lan(at(address)));
  }

  /** With the TLS that each release really had. */
  private static LanSettings at(InetAddress address) {
    return new LanSettings(address, LAN_PORT, LAN_PORT + 1, true);
  }

  private static Pc build(PcSpec spec, Place place, Consumer<FleetBuilder> more) {
    FleetBuilder builder =
        Fleet.builder()
            .mps("127.0.0.1", place.mpsPort())
            .certificateName("localhost")
            .trust(place.root())
            .pcs(List.of(spec))
            .pace(Pace.BRISK)
            .redial(Redial.BRISK)
            .threads(1);
    more.accept(builder);
    try {
      return new Pc(spec, builder.build(), place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The CSV with which it is registered. */
  String csv() {
    return FleetFile.text(List.of(spec));
  }

  public String name() {
    return machine.name();
  }

  public UUID uuid() {
    return machine.uuid();
  }

  /** The machine itself. */
  public SimulatedPc machine() {
    return machine;
  }

  /** The user presses the help key, and the PC has its tunnel. */
  public Pc pressesTheHelpKey(String reason) {
    machine.pressHelpKey(reason);
    machine.awaitConnected(LIMIT);
    return this;
  }

  /** The user presses the help key; what comes of it is not waited for. */
  public Pc startsToCall(String reason) {
    machine.pressHelpKey(reason);
    return this;
  }

  /** Calls because it is time to, and has its tunnel. */
  public Pc visits() {
    machine.callPeriodically(Duration.ofHours(1));
    machine.awaitConnected(LIMIT);
    return this;
  }

  /** Has an alert to tell, and has its tunnel. */
  public Pc raisesAnAlert() {
    machine.raiseAlert();
    machine.awaitConnected(LIMIT);
    return this;
  }

  /** Its firmware says something: through the tunnel if there is one. */
  public Pc says(Indication indication) {
    machine.reports().say(indication);
    return this;
  }

  /** Its firmware has the gateway send a trap of something. */
  public Pc sendsATrapOf(LogRecord.Kind kind) {
    if (!machine.reports().trap(kind)) {
      throw new IllegalStateException(name() + " has no tunnel");
    }
    return this;
  }

  /** Posts an event to a listener in the network; gives the HTTP status. */
  public int posts(Indication indication, String address, String user, String password) {
    LanListener listener =
        new LanListener(URI.create(address), Optional.of(new Credentials(user, password)));
    return machine
        .reports()
        .post(listener, indication)
        .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
        .join()
        .status();
  }

  /** Waits until so many of its events were acknowledged. */
  public Pc isAcknowledged(long events) {
    machine.await("acknowledged", pc -> pc.reports().acknowledged() == events, LIMIT);
    return this;
  }

  /** Says "user initiated" again and again though nobody presses the key. */
  public Pc dialsAsUserEvery(Duration interval) {
    machine.callAsUserByTimer(interval);
    return this;
  }

  /** Says hello to the setup server, and again until it is set up. */
  public Pc saysHello(int version) {
    machine.setupCall().begin(new InetSocketAddress("127.0.0.1", place.helloPort()), version);
    return this;
  }

  /** Hangs up and stops calling. */
  public Pc hangsUp() {
    machine.hangUp();
    machine.awaitDisconnected(LIMIT);
    return this;
  }

  /** Waits until somebody else has closed its tunnel. */
  public Pc isHungUp() {
    machine.awaitDisconnected(LIMIT);
    return this;
  }

  /** Loses its connection and comes back at once. */
  public Pc losesItsTunnelAndComesBack() {
    long before = machine.line().state().opened();
    machine.line().cut();
    machine.await("back", pc -> pc.connected() && pc.line().state().opened() > before, LIMIT);
    return this;
  }

  /** Says nothing from now on, though the connection stays. */
  public Pc fallsSilent() {
    machine.mischief().silent(true);
    return this;
  }

  /** Behaves again. */
  public Pc behaves() {
    machine.behave();
    return this;
  }

  /** Cuts its next answer off after some bytes. */
  public Pc cutsItsNextAnswerAfter(int bytes) {
    machine.mischief().cutNext(new Cut(bytes, false));
    return this;
  }

  /** Cuts its whole tunnel off after some bytes of its next answer, and comes back. */
  public Pc cutsItsTunnelInTheNextAnswerAfter(int bytes) {
    machine.mischief().cutNext(new Cut(bytes, true));
    return this;
  }

  /** Waits until it was told to do something. */
  public Pc isToldTo(PowerRequest request) {
    machine.awaitToldTo(request, LIMIT);
    return this;
  }

  /** How often the gateway refused its log-in. */
  public long refusals() {
    return machine.line().state().refused();
  }

  /** How many requests to its firmware had a wrong password. */
  public int wrongAmtPasswords() {
    return fleet.wrongPasswords(name());
  }

  @Override
  public void close() {
    fleet.close();
  }
}
