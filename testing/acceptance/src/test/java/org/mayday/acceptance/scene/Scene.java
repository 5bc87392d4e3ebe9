package org.mayday.acceptance.scene;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.DeskPage;
import org.mayday.acceptance.desk.ImagesPage;
import org.mayday.acceptance.desk.SignInPage;
import org.mayday.acceptance.soap.Console;
import org.mayday.acceptance.soap.HelpCall;
import org.mayday.simulator.fleet.PcSpec;
import org.mayday.simulator.personality.Personalities;
import org.mayday.simulator.personality.Personality;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.personality.TunnelHabits;

/** One test: what it brings onto the stage leaves with it. */
public final class Scene implements CloseableResource {
  /** The firmware release of most PCs. */
  public static final String USUAL = "amt-12";

  private final World world;
  private final Deque<AutoCloseable> props = new ArrayDeque<>();

  public Scene(World world) {
    this.world = world;
  }

  /** A technician. */
  public Person ann() {
    return world.staff().person("Ann", "TECHNICIAN");
  }

  /** Another technician. */
  public Person bob() {
    return world.staff().person("Bob", "TECHNICIAN");
  }

  /** Somebody who may only look. */
  public Person vic() {
    return world.staff().person("Vic", "VIEWER");
  }

  /** A supervisor. */
  public Person sue() {
    return world.staff().person("Sue", "SUPERVISOR");
  }

  /** The first administrator. */
  public Person administrator() {
    return world.staff().administrator();
  }

  /** The account as which commands of ticketing systems are carried out. */
  public Person robot() {
    return world.staff().robot();
  }

  /** Somebody new for this test alone. */
  public Person newcomer(String role) {
    return world.staff().hire("Ned", role);
  }

  /** A new PC of the usual release, registered. */
  public Pc pc() {
    return pc(USUAL);
  }

  /** A new PC of a release, registered. */
  public Pc pc(String release) {
    return registers(stranger(release));
  }

  /** A new PC whose AMT password is registered wrongly. */
  public Pc pcWithWrongAmtPassword() {
    Pc pc = stranger(USUAL);
    String right = pc.machine().identity().amt().password();
    sue().fleet().importCsv(pc.csv().replace(right, "Wrong-" + right.substring(0, 10)));
    return pc;
  }

  /** A new PC whose MPS password is registered wrongly. */
  public Pc pcWithWrongMpsPassword() {
    Pc pc = stranger(USUAL);
    String right = pc.machine().identity().mps().password();
    sue().fleet().importCsv(pc.csv().replace(right, "Wrong-" + right.substring(0, 10)));
    return pc;
  }

  /** Registers a PC, or corrects what is registered of it. */
  public Pc registers(Pc pc) {
    sue().fleet().importCsv(pc.csv());
    return pc;
  }

  /** A new PC that nobody has registered. */
  public Pc stranger(String release) {
    return install(Personalities.of(release));
  }

  /** A new PC that nobody has registered, at an address of the network; gives the PC there. */
  public Pc strangerAt(String release, InetAddress address) {
    Personality firmware = Personalities.of(release);
    PcSpec spec = Pc.make(world.nameFor(firmware.name()), firmware);
    Pc pc = Pc.plugIn(spec, world.place(), address);
    props.push(pc);
    return pc;
  }

  /** An address of the network at which nobody is yet. */
  public InetAddress freeAddress() {
    return world.nextAddress();
  }

  /** A new PC that says a number of its own when it visits, registered. */
  public Pc pcThatVisitsWithTrigger(long number) {
    Personality usual = Personalities.of(USUAL);
    TunnelHabits habits = usual.tunnel();
    TunnelHabits odd =
        new TunnelHabits(
            habits.ports(),
            Map.of(Trigger.USER, 1L, Trigger.ALERT, 2L, Trigger.PERIODIC, number),
            habits.keepAlive(),
            habits.window(),
            habits.largestData(),
            habits.tls(),
            habits.oldTls());
    Personality visitor =
        new Personality(
            usual.name(), usual.version(), odd, usual.web(), usual.power(), usual.setup());
    return registers(install(visitor));
  }

  /** A new PC, as from the factory, whose firmware knows these roots of setup servers. */
  public Pc pcFromFactory(String release, String domain, X509Certificate... roots) {
    Personality firmware = Personalities.of(release);
    PcSpec spec = Pc.make(world.nameFor(firmware.name()), firmware);
    Pc pc = Pc.unpack(spec, world.place(), world.nextAddress(), domain, roots);
    props.push(pc);
    return pc;
  }

  /** The port at which PCs say hello. */
  public int helloPort() {
    return world.place().helloPort();
  }

  /** Where the product is to be met. */
  public Place place() {
    return world.place();
  }

  private Pc install(Personality firmware) {
    PcSpec spec = Pc.make(world.nameFor(firmware.name()), firmware);
    Pc pc = Pc.install(spec, world.place());
    props.push(pc);
    return pc;
  }

  /** A browser of its own. */
  public Browser browser() {
    Browser browser = new Browser(world.place().site());
    props.push(browser);
    return browser;
  }

  /** A disc of 8 MB from which a PC boots, in the library. */
  public BootImage cd() {
    return world.image("cd", name -> inTheLibrary(BootImage.cd(name + ".iso", 4_000)));
  }

  /** A floppy from which a PC boots, in the library. */
  public BootImage floppy() {
    return world.image("floppy", name -> inTheLibrary(BootImage.floppy(name + ".img")));
  }

  /** A disc of so many blocks that no other test has, in the library. */
  public BootImage cd(int blocks) {
    return inTheLibrary(BootImage.cd(world.nameFor("cd") + ".iso", blocks));
  }

  /** Somebody cuts the file short in which the library keeps an image of a size of its own. */
  public void cutShort(BootImage image, long bytes) throws IOException {
    Path library = world.place().home().resolve("images");
    try (Stream<Path> files = Files.walk(library)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.size(file) == image.bytes()) {
          try (FileChannel cut = FileChannel.open(file, StandardOpenOption.WRITE)) {
            cut.truncate(bytes);
          }
        }
      }
    }
  }

  /** A supervisor removes an image from the library. */
  public void removed(BootImage image) {
    ImagesPage page = ImagesPage.open(deskOf(sue()).browser());
    page.removes(image.name());
    await(image.name())
        .atMost(Duration.ofSeconds(60))
        .until(() -> !page.rows().toString().contains(image.name()));
  }

  private BootImage inTheLibrary(BootImage image) {
    ImagesPage page = ImagesPage.open(deskOf(sue()).browser());
    page.chooses(image.file()).uploads();
    await(image.name())
        .atMost(Duration.ofSeconds(60))
        .until(page::says, says -> says.contains("in the library"));
    return image;
  }

  /** The desk of somebody, in a browser of its own. */
  public DeskPage deskOf(Person person) {
    return SignInPage.open(browser()).signsIn(person.name(), person.password());
  }

  /** The address of a page. */
  public URI page(String path) {
    return world.place().site().resolve(path);
  }

  /** A console for a PC, by its UUID or its name. */
  public Console console(String pc) {
    return new Console(page("wsman/" + pc));
  }

  /** A console that knows a PC by a host name of its own. */
  public Console consoleAt(String host) {
    return Console.atHost(host, world.place().site());
  }

  /** The log of the server. */
  public Path serverLog() {
    return world.place().home().resolveSibling("logs").resolve("server.log");
  }

  /** A word that no other test uses. */
  public String unique() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  /** All events about a PC so far. */
  public List<Event> eventsOf(Pc pc) {
    return world.events().about(pc.uuid());
  }

  /** What was told about a root of the gateway so far. */
  public List<Event> eventsOfRoot(String sha256) {
    return world.events().with("sha256", sha256);
  }

  /** Has a PC call by its timer, and waits until it can be asked something. */
  public Pc visiting(Pc pc) {
    pc.visits();
    isReady(pc);
    return pc;
  }

  /** Waits until the gateway knows the ports of each tunnel that a PC has opened. */
  public Scene isReady(Pc pc) {
    org.awaitility.Awaitility.await(pc.name() + " is ready")
        .until(
            () -> eventsOf(pc).stream().filter(e -> e.what().equals("tunnel.forwarded")).count(),
            ready -> ready >= pc.machine().line().state().opened());
    return this;
  }

  /** The newest call of a PC, once it has the state. */
  public HelpCall callOf(Pc pc, String state) {
    return org.awaitility.Awaitility.await("call of " + pc.name() + " is " + state)
        .until(
            () -> ann().calls().of(pc.uuid()),
            calls -> !calls.isEmpty() && calls.get(0).state().equals(state))
        .get(0);
  }

  @Override
  public void close() throws Exception {
    while (!props.isEmpty()) {
      props.pop().close();
    }
  }
}
