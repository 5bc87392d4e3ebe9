package org.mayday.port.control;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.console.control.OneTime;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.relay.Frame;
import org.mayday.relay.Line;
import org.mayday.relay.LineListener;
import org.mayday.relay.MalformedFrameException;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.control.Rolls;

class PortVisitTest {
  private static final UUID PC = UUID.randomUUID();
  private static final int PORT = 16992;

  private final OneTime<PortPass> passes = new OneTime<>(Duration.ofMinutes(1), Clock.systemUTC());
  private final Told line = new Told();
  private final List<String> book = new CopyOnWriteArrayList<>();
  private final Map<String, Role> staff =
      new ConcurrentHashMap<>(
          Map.of("ann", Role.TECHNICIAN, "bob", Role.TECHNICIAN, "carl", Role.ADMINISTRATOR));
  private ServerSocket pc;
  private Optional<LiveTunnel> tunnel = Optional.of(live());
  private PortHall hall = hall(Duration.ofMinutes(1), 2, 1, 1_000);

  /** A line that keeps what is said. */
  private static final class Told implements Line {
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final CountDownLatch takes = new CountDownLatch(1);
    private volatile boolean stalled;
    private volatile boolean closed;

    @Override
    public void send(ByteBuffer message) throws IOException {
      frames.add(Frame.decoded(message));
    }

    @Override
    public void say(String text) {
      if (stalled) {
        awaits();
      }
      texts.add(text);
    }

    private void awaits() {
      try {
        takes.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static LiveTunnel live() {
    return new LiveTunnel(
        UUID.randomUUID(),
        PC,
        1,
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 1),
        null,
        Instant.EPOCH,
        Instant.EPOCH,
        Set.of(16992, 16994),
        0);
  }

  private PortHall hall(Duration idle, int most, int perUser, long bytes) {
    return hall(idle, most, perUser, bytes, Clock.systemUTC());
  }

  private PortHall hall(Duration idle, int most, int perUser, long bytes, Clock clock) {
    PcWires wires =
        new PcWires() {
          @Override
          public Optional<LiveTunnel> tunnel(UUID platform) {
            return tunnel;
          }

          @Override
          public Socket open(UUID platform, int port) throws OperationFailed {
            try {
              return new Socket(pc.getInetAddress(), pc.getLocalPort());
            } catch (IOException e) {
              throw new OperationFailed(Kind.CUT, "The PC refused a channel.", e);
            }
          }
        };
    PortBook kept =
        new PortBook() {
          @Override
          public void opened(PortPass pass, PortTally tally) {
            book.add("opened by " + pass.who());
          }

          @Override
          public void refused(PortPass pass, String words) {
            book.add("refused: " + words);
          }

          @Override
          public void ended(PortPass pass, PortTally tally, String words) {
            book.add("ended after " + tally.bytes() + " bytes: " + words);
          }
        };
    return new PortHall(
        (secret, platform, port) ->
            passes
                .take(secret)
                .filter(pass -> pass.platform().equals(platform) && pass.port() == port),
        wires,
        (name, work) -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          thread.start();
        },
        kept,
        new PortSettings(Duration.ofMinutes(1), idle, most, perUser, 3, bytes),
        () -> Rolls.of(staff),
        clock);
  }

  @BeforeEach
  void listen() throws IOException {
    pc = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    pc.close();
  }

  private String ticket() {
    return ticket("ann");
  }

  private String ticket(String who) {
    return passes.issue(new PortPass(who, PC, PORT, Instant.now())).text();
  }

  /** What somebody is told who wants a port; null if it is forwarded. */
  private @Nullable String refusal(String who) {
    Told told = new Told();
    boolean goesOn =
        hall.open(told).orElseThrow().heard("ticket " + ticket(who) + " " + PC + " " + PORT);
    return goesOn ? null : told.texts.get(told.texts.size() - 1);
  }

  private LineListener begun() {
    LineListener visit = hall.open(line).orElseThrow();
    assertThat(visit.heard("ticket " + ticket() + " " + PC + " " + PORT)).isTrue();
    assertThat(line.texts).containsExactly("STEP Port 16992 is forwarded.");
    return visit;
  }

  private static ByteBuffer bytes(String text) {
    return Frame.bytes(2, ByteBuffer.wrap(text.getBytes(US_ASCII))).encoded();
  }

  private void said(Frame.Kind kind) {
    await(kind + "").until(() -> line.frames.stream().anyMatch(f -> f.kind() == kind));
  }

  @Test
  void bringsBytesBothWays() throws IOException {
    LineListener visit = begun();
    assertThat(visit.heard(Frame.of(Frame.Kind.OPEN, 2).encoded())).isTrue();
    try (Socket firmware = pc.accept()) {
      said(Frame.Kind.OPENED);
      assertThat(visit.heard(bytes("hello"))).isTrue();
      assertThat(firmware.getInputStream().readNBytes(5)).isEqualTo("hello".getBytes(US_ASCII));
      firmware.getOutputStream().write("world".getBytes(US_ASCII));
      said(Frame.Kind.BYTES);
    }
    said(Frame.Kind.CLOSE);
    visit.gone();
    assertThat(book)
        .containsExactly("opened by ann", "ended after 10 bytes: The command line has ended it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ticket made-up %s 16992", "ticket", "hello", "ticket a b c", "ticket %s %s 1 2"})
  void refusesWhoHasNoTicket(String text) {
    LineListener visit = hall.open(line).orElseThrow();
    assertThat(visit.heard(text.formatted(PC, PC))).isFalse();
    assertThat(line.texts).singleElement().asString().startsWith("REFUSED This ticket");
    assertThat(visit.heard(Frame.of(Frame.Kind.OPEN, 0).encoded())).isFalse();
    assertThat(book).isEmpty();
  }

  @Test
  void refusesATicketForSomethingElseAndOneThatIsUsed() {
    String other = ticket();
    assertThat(hall.open(line).orElseThrow().heard("ticket " + other + " " + PC + " 16994"))
        .isFalse();
    assertThat(hall.open(line).orElseThrow().heard("ticket " + other + " " + PC + " " + PORT))
        .as("used up by the attempt")
        .isFalse();
    assertThat(line.texts).hasSize(2).allMatch(text -> text.startsWith("REFUSED This ticket"));
  }

  @Test
  void saysWhatIsInTheWay() {
    LineListener visit = hall.open(line).orElseThrow();
    String wrong = passes.issue(new PortPass("ann", PC, 5900, Instant.now())).text();
    assertThat(visit.heard("ticket " + wrong + " " + PC + " 5900")).isFalse();
    assertThat(line.texts)
        .containsExactly("FAILED The PC does not forward port 5900, but 16992, 16994.");
    tunnel = Optional.empty();
    assertThat(hall.open(line).orElseThrow().heard("ticket " + ticket() + " " + PC + " " + PORT))
        .isFalse();
    assertThat(line.texts).last().isEqualTo("AWAY The PC is not connected.");
    assertThat(book).hasSize(2).allMatch(entry -> entry.startsWith("refused: "));
  }

  @Test
  void letsOneAddressComeOnlySoOften() {
    hall = hall(Duration.ofMinutes(1), 2, 1, 1_000, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    for (int i = 0; i < 3; i++) {
      assertThat(hall.mayCome("192.0.2.7")).isTrue();
    }
    assertThat(hall.mayCome("192.0.2.7")).isFalse();
    assertThat(hall.mayCome("192.0.2.8")).isTrue();
  }

  @Test
  void saysThatThereIsNoRoom() {
    Told late = new Told();
    boolean room = true;
    for (int i = 0; room && i < 1_000; i++) {
      room = hall.open(late).isPresent();
    }
    assertThat(room).isFalse();
    assertThat(late.texts).singleElement().asString().contains("as many ports as it can");
  }

  @Test
  void leavesRoomForOthersWhenOneUserHasHisShare() {
    LineListener first = begun();
    assertThat(refusal("ann"))
        .startsWith("FAILED As many ports as one user may forward at once are yours already: 1.");
    assertThat(refusal("bob")).as("his own share").isNull();
    assertThat(refusal("carl"))
        .startsWith("FAILED As many ports as this server may forward at once are in use: 2.");
    first.gone();
    first.gone();
    assertThat(refusal("ann")).as("she has ended hers").isNull();
    assertThat(refusal("carl")).as("given back once").isNotNull();
    assertThat(book).filteredOn(entry -> entry.contains("are yours already")).hasSize(1);
  }

  @Test
  void letsOneUserHaveAllIfTheSettingsSaySo() {
    hall = hall(Duration.ofMinutes(1), 2, 200, 1_000);
    assertThat(refusal("ann")).isNull();
    assertThat(refusal("ann")).isNull();
    assertThat(refusal("bob")).contains("this server");
  }

  @Test
  void endsWithTheTunnel() throws IOException {
    LineListener visit = begun();
    visit.heard(Frame.of(Frame.Kind.OPEN, 2).encoded());
    try (Socket firmware = pc.accept()) {
      said(Frame.Kind.OPENED);
      hall.look();
      assertThat(line.closed).isFalse();
      tunnel = Optional.empty();
      hall.look();
      await().until(() -> line.closed);
      assertThat(line.texts).last().isEqualTo("AWAY The tunnel of the PC is cut.");
      assertThat(firmware.getInputStream().read()).isEqualTo(-1);
    }
    assertThat(visit.heard(bytes("late"))).isFalse();
  }

  @Test
  void endsForWhoHasLostHisRole() {
    begun();
    Told other = new Told();
    assertThat(
            hall.open(other).orElseThrow().heard("ticket " + ticket("bob") + " " + PC + " 16992"))
        .isTrue();
    hall.checkStaff();
    staff.put("ann", Role.VIEWER);
    hall.checkStaff();
    await().until(() -> line.closed);
    assertThat(line.texts)
        .last()
        .isEqualTo("REFUSED The account was disabled, removed, or given another role or password.");
    assertThat(other.closed).as("of somebody else").isFalse();
    assertThat(book).last().asString().contains("The account was disabled");
  }

  @Test
  void refusesTheTicketOfWhoIsNotOnTheStaffAnyMore() {
    String ticket = ticket();
    staff.remove("ann");
    assertThat(hall.open(line).orElseThrow().heard("ticket " + ticket + " " + PC + " " + PORT))
        .isFalse();
    assertThat(line.texts).singleElement().asString().startsWith("REFUSED This ticket");
  }

  @Test
  void endsWhenNothingGoesThrough() {
    hall = hall(Duration.ofNanos(1), 1, 1, 1_000);
    begun();
    hall.look();
    await().until(() -> line.closed);
    assertThat(line.texts).last().asString().startsWith("FAILED Nothing went through for");
  }

  @Test
  void looksAfterOthersWhileOneTakesNothing() {
    LineListener visit = begun();
    line.stalled = true;
    tunnel = Optional.empty();
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> hall.look());
    assertThat(book).last().asString().contains("The tunnel of the PC is cut.");
    assertThat(line.closed).isFalse();
    assertThat(visit.heard(bytes("on its way"))).as("before it was told").isTrue();
    line.takes.countDown();
    await().until(() -> line.closed);
    assertThat(visit.heard(bytes("late"))).isFalse();
    assertThat(line.texts).last().isEqualTo("AWAY The tunnel of the PC is cut.");
  }

  @Test
  void endsWhenTooMuchGoesThrough() throws IOException {
    hall = hall(Duration.ofMinutes(1), 1, 1, 4);
    LineListener visit = begun();
    visit.heard(Frame.of(Frame.Kind.OPEN, 2).encoded());
    try (Socket firmware = pc.accept()) {
      said(Frame.Kind.OPENED);
      visit.heard(bytes("hello"));
      await().until(() -> line.closed);
      assertThat(firmware.isConnected()).isTrue();
    }
    assertThat(line.texts).last().asString().contains("As many bytes as allowed");
  }

  @Test
  void endsALineThatMakesNoSense() throws MalformedFrameException {
    LineListener visit = begun();
    assertThat(visit.heard(bytes("nobody opened this"))).isFalse();
    assertThat(line.texts).last().asString().contains("makes no sense");
    assertThat(line.closed).isTrue();
  }

  @Test
  void saysThatThePcRefuses() throws IOException {
    LineListener visit = begun();
    pc.close();
    visit.heard(Frame.of(Frame.Kind.OPEN, 2).encoded());
    said(Frame.Kind.CLOSE);
    assertThat(line.frames)
        .extracting(Frame::kind)
        .containsExactly(Frame.Kind.REFUSED, Frame.Kind.CLOSE);
    visit.heard(Frame.of(Frame.Kind.CLOSE, 2).encoded());
    assertThat(visit.heard(Frame.of(Frame.Kind.OPEN, 2).encoded())).as("its number again").isTrue();
  }
}
