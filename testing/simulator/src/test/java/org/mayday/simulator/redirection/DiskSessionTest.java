package org.mayday.simulator.redirection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionKind;
import org.mayday.redirection.RedirectionLogin;
import org.mayday.redirection.ider.Activation;
import org.mayday.redirection.ider.ConsoleMessage;
import org.mayday.redirection.ider.DiskWatch;
import org.mayday.redirection.ider.Drive;
import org.mayday.redirection.ider.IderSession;
import org.mayday.redirection.ider.Medium;
import org.mayday.redirection.ider.Sense;
import org.mayday.simulator.platform.DriveReading;
import org.mayday.simulator.platform.DriveReading.Outcome;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.HostPhase;
import org.mayday.simulator.power.Pace;
import org.mayday.simulator.power.PowerRequest;
import org.mayday.simulator.support.ManualClock;
import org.mayday.simulator.support.Pcs;

/** A host that starts from the disks of a console. */
class DiskSessionTest {
  private final ManualClock clock = new ManualClock();
  private SimulatedPc pc = Pcs.of("amt-12", clock);

  @ParameterizedTest
  @CsvSource({"amt-6, CD", "amt-11, FLOPPY", "amt-12, CD", "amt-19, FLOPPY", "amt-19, CD"})
  void readsAllOfTheImage(String personality, Drive drive) throws Exception {
    pc = Pcs.of(personality, clock);
    byte[] image = drive == Drive.CD ? DiskImages.cd(2_000) : DiskImages.floppy(2_880);
    Lending console = new Lending();
    console.session.insert(drive, new Bytes(image, drive));
    boot(drive);
    console.pump();
    assertThat(reading())
        .isEqualTo(
            new DriveReading(
                1, drive, Outcome.LOADED, image.length, image.length, sha256(image), ""));
    assertThat(pc.host()).isEqualTo(HostPhase.RUNNING);
    assertThat(console.session.counts(drive).failed()).as("unit attention").isEqualTo(1);
  }

  @Test
  void aSecondStartReadsAgain() throws Exception {
    byte[] image = DiskImages.cd(40);
    Lending console = new Lending();
    console.session.insert(Drive.CD, new Bytes(image, Drive.CD));
    boot(Drive.CD);
    console.pump();
    boot(Drive.CD);
    console.pump();
    assertThat(reading().boot()).isEqualTo(2);
    assertThat(reading().sha256()).isEqualTo(sha256(image));
  }

  @Test
  void aResetInTheMiddleDropsWhatIsUnderWay() throws Exception {
    byte[] image = DiskImages.cd(400);
    Lending console = new Lending();
    console.session.insert(Drive.CD, new Bytes(image, Drive.CD));
    pc.remoteDrives().holdAt(200_000);
    boot(Drive.CD);
    console.pump();
    assertThat(pc.remoteDrives().held()).isTrue();
    pc.remoteDrives().goOn(); // a command is under way now
    boot(Drive.CD);
    console.pump();
    assertThat(reading().boot()).isEqualTo(2);
    assertThat(reading().sha256()).isEqualTo(sha256(image));
    assertThat(console.closed).isFalse();
  }

  @Test
  void aPcThatIsSwitchedOffReadsNoFurther() throws Exception {
    Lending console = new Lending();
    console.session.insert(Drive.CD, new Bytes(DiskImages.cd(400), Drive.CD));
    pc.remoteDrives().holdAt(100_000);
    boot(Drive.CD);
    console.pump();
    pc.power().request(PowerRequest.OFF_HARD);
    console.pump();
    assertThat(reading().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(pc.host()).isEqualTo(HostPhase.DOWN);
    assertThat(console.closed).isFalse();
  }

  @Test
  void anEmptyDriveStartsTheDiskOfThePc() throws Exception {
    Lending console = new Lending();
    boot(Drive.CD);
    for (int tries = 0; tries < 20; tries++) {
      console.pump();
      clock.pass(Duration.ofMillis(250));
    }
    assertThat(reading().outcome()).isEqualTo(Outcome.NO_MEDIUM);
    assertThat(pc.host()).isEqualTo(HostPhase.RUNNING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CD", "FLOPPY"})
  void whatIsNotBootableStartsTheDiskOfThePc(Drive drive) throws Exception {
    Lending console = new Lending();
    console.session.insert(drive, new Bytes(DiskImages.noise(204_800), drive));
    boot(drive);
    console.pump();
    assertThat(reading().outcome()).isEqualTo(Outcome.NOT_BOOTABLE);
    assertThat(pc.host()).isEqualTo(HostPhase.RUNNING);
  }

  @Test
  void nobodyLends() {
    boot(Drive.CD);
    assertThat(reading().words()).isEqualTo("no console lends");
    assertThat(pc.host()).isEqualTo(HostPhase.RUNNING);
  }

  @Test
  void aMediumThatCannotBeReadIsAMediumError() throws Exception {
    Bytes medium = new Bytes(DiskImages.cd(400), Drive.CD);
    Lending console = new Lending();
    console.session.insert(Drive.CD, medium);
    pc.remoteDrives().holdAt(100_000);
    boot(Drive.CD);
    console.pump();
    medium.broken = true;
    pc.remoteDrives().goOn();
    console.pump();
    assertThat(reading().words()).contains("03/11/00, medium error");
    assertThat(console.closed).isFalse();
  }

  @Test
  void aMediumThatIsTakenOutIsMissed() throws Exception {
    Lending console = new Lending();
    console.session.insert(Drive.CD, new Bytes(DiskImages.cd(400), Drive.CD));
    pc.remoteDrives().holdAt(100_000);
    boot(Drive.CD);
    console.pump();
    console.session.eject(Drive.CD);
    pc.remoteDrives().goOn();
    console.pump();
    assertThat(reading().words()).contains("02/3A/00, no medium");
  }

  @Test
  void drivesAreSeenFromTheNextStartOn() throws Exception {
    Lending console = new Lending();
    console.session.askStatus();
    console.pump();
    assertThat(console.seen).isFalse();
    boot(Drive.CD);
    console.session.askStatus();
    console.pump();
    assertThat(console.seen).isTrue();
    console.session.end();
    console.pump();
    assertThat(pc.remoteDrives().seen()).isFalse();
    assertThat(console.closed).isTrue();
  }

  @Test
  void endsWhenTheConsoleIsSilentForAsLongAsItSaid() throws Exception {
    Lending console = new Lending();
    clock.pass(Duration.ofSeconds(29));
    console.session.keepAlive();
    console.pump();
    clock.pass(Duration.ofSeconds(29));
    assertThat(console.closed).isFalse();
    clock.pass(Duration.ofSeconds(2));
    assertThat(console.closed).isTrue();
    assertThat(pc.remoteDrives().ended()).isEqualTo("the console says nothing");
    assertThat(pc.remoteDrives().taken()).isFalse();
  }

  @Test
  void aMessageOutOfItsNumberEndsIt() throws Exception {
    Lending console = new Lending();
    console.firmware.received(new ConsoleMessage.Ping().bytes(77));
    assertThat(pc.remoteDrives().ended()).isEqualTo("message 77 where 2 is due");
    assertThat(console.closed).isTrue();
  }

  @Test
  void anAnswerThatNobodyWaitsForEndsIt() throws Exception {
    ends(
        console -> new ConsoleMessage.CommandEnd(Drive.CD, Sense.GOOD),
        false,
        "an answer where no command is under way");
  }

  @Test
  void anAnswerOfTheOtherDriveEndsIt() throws Exception {
    ends(
        console -> new ConsoleMessage.CommandEnd(Drive.FLOPPY, Sense.GOOD),
        true,
        "the other drive");
  }

  @Test
  void dataThatNobodyAskedForEndsIt() throws Exception {
    ends(
        console -> new ConsoleMessage.DataToHost(Drive.CD, new byte[1], false, true),
        true,
        "1 bytes for 000000000000000000000000, which has room for 0");
  }

  @Test
  void askingForDataEndsIt() throws Exception {
    ends(console -> new ConsoleMessage.AskData(Drive.CD, 512), true, "asks for data");
  }

  private void ends(
      java.util.function.Function<Lending, ConsoleMessage> wrong, boolean asked, String why)
      throws Exception {
    Lending console = new Lending();
    if (asked) {
      boot(Drive.CD);
      console.mute(); // answers the reset and nothing else
    }
    console.firmware.received(wrong.apply(console).bytes(asked ? 3 : 2));
    assertThat(pc.remoteDrives().ended()).contains(why);
    assertThat(console.closed).isTrue();
    assertThat(pc.host()).isEqualTo(HostPhase.RUNNING);
  }

  private void boot(Drive drive) {
    pc.bootPlan()
        .put(
            Map.of(
                "UseIDER", List.of("true"),
                "IDERBootDevice", List.of(drive == Drive.CD ? "1" : "0")));
    pc.bootPlan().nextOnly(true);
    pc.power().request(PowerRequest.RESET);
    clock.pass(Pace.OFFICE.boot());
  }

  private DriveReading reading() {
    return pc.remoteDrives().reading().orElseThrow();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** A console that is connected to the firmware directly and lends two drives. */
  private final class Lending extends Wire implements DiskWatch {
    private final Consumer<byte[]> out = firmware::received;
    final IderSession session =
        new IderSession(
            ConsoleMessage.Open.usual(),
            Activation.ON_RESET,
            IderSession.USUAL_WINDOW,
            this::say,
            this);
    private boolean lent;
    boolean seen;

    Lending() throws RedirectionException {
      super(pc);
      start(
          RedirectionKind.IDER,
          new RedirectionLogin(pc.identity().amt().user(), pc.identity().amt().password()));
      session.begin();
      pump();
      assertThat(lent).isTrue();
    }

    private void say(byte[] message) {
      out.accept(message);
      session.sent(message.length);
    }

    void pump() throws RedirectionException {
      while (!arrived.isEmpty() && !closed) {
        session.receive(ByteBuffer.wrap(arrived.remove(0)));
      }
    }

    void mute() {
      firmware.received(new ConsoleMessage.ResetDone().bytes(2));
      arrived.clear();
    }

    @Override
    public void lent() {
      lent = true;
    }

    @Override
    public void seen(boolean now) {
      seen = now;
    }

    @Override
    public void moved(Drive drive, boolean written, long block, int count) {}

    @Override
    public void failed(Drive drive, String why) {}

    @Override
    public void ejected(Drive drive) {}

    @Override
    public void reset() {}

    @Override
    public void firmwareFailed(int code) {
      throw new AssertionError("the firmware failed: " + code);
    }
  }

  /** A medium in memory. */
  private static final class Bytes implements Medium {
    private final byte[] image;
    private final Drive drive;
    boolean broken;

    Bytes(byte[] image, Drive drive) {
      this.image = image;
      this.drive = drive;
    }

    @Override
    public int blockSize() {
      return drive.blockSize();
    }

    @Override
    public long blocks() {
      return image.length / drive.blockSize();
    }

    @Override
    public boolean readOnly() {
      return true;
    }

    @Override
    public void read(long block, int count, Reading reading) {
      if (broken) {
        reading.failed("a scratch");
      } else {
        int from = (int) block * blockSize();
        reading.read(Arrays.copyOfRange(image, from, from + count * blockSize()));
      }
    }

    @Override
    public void write(long block, byte[] data, Writing writing) {
      throw new AssertionError("it is read-only");
    }
  }
}
