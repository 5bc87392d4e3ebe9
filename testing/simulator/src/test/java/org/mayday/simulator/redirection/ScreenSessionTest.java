package org.mayday.simulator.redirection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionException.Reason;
import org.mayday.redirection.RedirectionKind;
import org.mayday.redirection.RedirectionLogin;
import org.mayday.redirection.kvm.Area;
import org.mayday.redirection.kvm.Clipboard;
import org.mayday.redirection.kvm.ConsoleMessage;
import org.mayday.redirection.kvm.KvmSession;
import org.mayday.redirection.kvm.Picture;
import org.mayday.redirection.kvm.PixelFormat;
import org.mayday.redirection.kvm.Screen;
import org.mayday.redirection.kvm.TileStyle;
import org.mayday.simulator.platform.Consent;
import org.mayday.simulator.platform.RemoteScreen;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.PowerRequest;
import org.mayday.simulator.support.ManualClock;
import org.mayday.simulator.support.Pcs;

/** The firmware's screen against the console's. */
class ScreenSessionTest {
  private static final Duration BEAT = Duration.ofMillis(100);
  private static final int ENTER = 0xFF0D;

  private final ManualClock clock = new ManualClock();
  private final SimulatedPc pc = Pcs.of("amt-12", clock);
  private final Desktop truth = new Desktop(pc);

  @ParameterizedTest
  @EnumSource
  void showsItsPictureInEveryEncoding(PixelFormat format) throws RedirectionException {
    pc.remoteScreen().show(330, 250);
    Console console = new Console(format).opened();
    console.asks();
    assertThat(console.picture).isEqualTo(truth.picture(format));
    int encodings = 1 + TileStyle.values().length;
    for (int update = 1; update < 2 * encodings; update++) {
      console.asks();
      assertThat(console.updates).as("nothing has changed yet").isEqualTo(update);
      passes();
      console.reads();
      assertThat(console.updates).isEqualTo(update + 1);
      assertThat(console.picture).isEqualTo(truth.picture(format));
      if (update == encodings) {
        console.sets(Clipboard.Setting.SET_ZLIB, 1);
      }
    }
    assertThat(console.told).containsExactly(new Clipboard.Setting(Clipboard.Setting.SET_ZLIB, 1));
  }

  @Test
  void showsNothingBeforeTheUserConsents() throws RedirectionException {
    pc.settings().put(Consent.SERVICE, Map.of("OptInRequired", List.of(Consent.KVM)));
    Console console = new Console(PixelFormat.RGB565).opened();
    console.asks();
    assertThat(console.updates).isZero();
    pc.consent().send(pc.consent().shown().orElseThrow());
    passes();
    console.reads();
    assertThat(console.updates).isEqualTo(1);
    assertThat(pc.consent().state()).isEqualTo(4);
  }

  @Test
  void endsWhereTheUserDoesNotConsent() throws RedirectionException {
    pc.settings().put(Consent.SERVICE, Map.of("OptInRequired", List.of(Consent.KVM)));
    Console console = new Console(PixelFormat.RGB565).opened();
    pc.consent().cancel();
    passes();
    assertThat(console.closed).isTrue();
  }

  @Test
  void showsTheDisplayThatWasChosenBeforeItBegan() throws RedirectionException {
    pc.remoteScreen()
        .connect(List.of(new RemoteScreen.Display(320, 200), new RemoteScreen.Display(640, 480)));
    choose(1);
    Console console = new Console(PixelFormat.RGB565).opened();
    console.asks();
    console.asks();
    assertThat(console.picture.width()).isEqualTo(640);
    choose(0);
    passes();
    console.reads();
    assertThat(console.picture.width()).as("not in the middle").isEqualTo(640);
    console.firmware.ended();
    Console next = new Console(PixelFormat.RGB565).opened();
    assertThat(next.picture.width()).isEqualTo(320);
    next.firmware.ended();
    choose(2);
    assertThat(new Console(PixelFormat.RGB565).opened().picture.width())
        .as("what is not there is the first")
        .isEqualTo(320);
  }

  private void choose(int display) {
    pc.settings()
        .put(
            "IPS_KVMRedirectionSettingData#Intel(r) KVM Redirection Settings",
            Map.of("DefaultScreen", List.of(String.valueOf(display))));
  }

  @Test
  void tellsItsSettings() throws RedirectionException {
    Console console = new Console(PixelFormat.RGB565).opened();
    console.sets(Clipboard.Setting.SET_DECIMATION, 3);
    console.sets(Clipboard.Setting.GET_DECIMATION, 0);
    console.sets(Clipboard.Setting.GET_ZLIB, 0);
    assertThat(console.told)
        .containsExactly(
            new Clipboard.Setting(Clipboard.Setting.SET_DECIMATION, 3),
            new Clipboard.Setting(Clipboard.Setting.GET_DECIMATION, 3),
            new Clipboard.Setting(Clipboard.Setting.GET_ZLIB, 0));
  }

  @Test
  void showsKeysAndTheMouse() throws RedirectionException {
    Console console = new Console(PixelFormat.RGB565).opened();
    console.asks();
    console.asks();
    console.says(new ConsoleMessage.Key(true, ENTER));
    truth.pressed(new ConsoleMessage.Key(true, ENTER));
    assertThat(console.picture).isEqualTo(truth.picture(PixelFormat.RGB565));
    assertThat(console.picture.rgb(0, 96)).isZero();
    assertThat(console.picture.rgb(0, 104)).isEqualTo(0xFFFFFF);
    console.asks();
    console.says(new ConsoleMessage.Pointer(1, 300, 200));
    truth.pointed(new ConsoleMessage.Pointer(1, 300, 200));
    assertThat(console.picture).isEqualTo(truth.picture(PixelFormat.RGB565));
    assertThat(console.picture.rgb(300, 200)).isEqualTo(0xFFFFFF);
  }

  @Test
  void changesItsSizeWithAReset() throws RedirectionException {
    Console console = new Console(PixelFormat.RGB565).opened();
    console.asks();
    console.asks();
    pc.power().request(PowerRequest.RESET);
    passes();
    console.reads();
    assertThat(console.picture).hasToString("Picture[720 by 400, RGB565]");
    console.asks();
    assertThat(console.picture.pixel(5, 5)).as("blue").isEqualTo(0x17);
  }

  @Test
  void hasRoomForALargeScreenWithAByteForEachPixel() throws RedirectionException {
    Console console = new Console(PixelFormat.RGB565).opened();
    console.asks();
    console.asks();
    pc.remoteScreen().show(3840, 2160);
    passes();
    console.reads();
    console.asks();
    assertThat(console.closed).isFalse();
    assertThat(console.picture).isEqualTo(truth.picture(PixelFormat.RGB332));
  }

  @Test
  void endsWithAConsoleThatAsksWhileAnAnswerIsDue() throws RedirectionException {
    Console console = new Console(PixelFormat.RGB565).opened();
    console.asks();
    console.asks();
    console.says(new ConsoleMessage.RequestUpdate(true, console.picture.area()));
    assertThat(console.closed).isTrue();
    assertThat(console.arrived).as("the channel closes and says no more").isEmpty();
    assertThat(pc.remoteScreen().taken()).isFalse();
  }

  @Test
  void endsWithAConsoleThatDoesNotUnderstandPlainPixels() throws RedirectionException {
    Console console = new Console(PixelFormat.RGB565).opened();
    console.says(new ConsoleMessage.SetEncodings(List.of(16)));
    console.asks();
    assertThat(console.closed).isTrue();
  }

  @Test
  void staysWithAConsoleThatSaysThatItIsThere() throws RedirectionException {
    Console console = new Console(PixelFormat.RGB565).opened();
    clock.pass(Duration.ofSeconds(9));
    console.send(console.session.keepAlive());
    clock.pass(Duration.ofSeconds(9));
    assertThat(console.closed).isFalse();
    clock.pass(Duration.ofSeconds(2));
    assertThat(console.closed).isTrue();
  }

  @Test
  void saysWhyThereIsNoScreen() throws RedirectionException {
    Console first = new Console(PixelFormat.RGB565).opened();
    refuses(pc, Reason.BUSY);
    pc.remoteScreen().terminate();
    assertThat(first.closed).isTrue();
    pc.settings()
        .put("CIM_KVMRedirectionSAP#KVM Redirection SAP", Map.of("EnabledState", List.of("3")));
    refuses(pc, Reason.UNSUPPORTED);
    refuses(Pcs.of("amt-4", clock), Reason.UNKNOWN_KIND);
    assertThat(pc.remoteScreen().sessions()).isEqualTo(1);
  }

  private void refuses(SimulatedPc by, Reason reason) {
    assertThatExceptionOfType(RedirectionException.class)
        .isThrownBy(() -> new Wire(by).start(RedirectionKind.KVM, login(by)))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static RedirectionLogin login(SimulatedPc pc) {
    return new RedirectionLogin(pc.identity().amt().user(), pc.identity().amt().password());
  }

  private void passes() {
    clock.pass(BEAT);
    truth.move();
  }

  private final class Console extends Wire implements Screen {
    private final KvmSession session;
    private final List<Clipboard> told = new ArrayList<>();
    private Picture picture = new Picture(1, 1, PixelFormat.RGB565);
    private int updates;

    Console(PixelFormat format) {
      super(pc);
      session = new KvmSession(format, this);
    }

    Console opened() throws RedirectionException {
      start(RedirectionKind.KVM, login(pc));
      send(session.begin());
      reads();
      assertThat(session.isUp()).isTrue();
      return this;
    }

    void asks() throws RedirectionException {
      send(session.request());
      reads();
    }

    void says(ConsoleMessage message) throws RedirectionException {
      send(message.bytes());
      reads();
    }

    void sets(int code, int value) throws RedirectionException {
      says(new ConsoleMessage.Cut(new Clipboard.Setting(code, value)));
    }

    void reads() throws RedirectionException {
      while (!arrived.isEmpty() && !closed) {
        byte[] answer = session.receive(ByteBuffer.wrap(arrived.remove(0)));
        if (answer.length > 0) {
          send(answer);
        }
      }
    }

    @Override
    public void began(Picture newPicture) {
      picture = newPicture;
    }

    @Override
    public void drawn(Area area) {
      assertThat(picture.holds(area)).isTrue();
    }

    @Override
    public void updated() {
      updates++;
    }

    @Override
    public void cut(Clipboard content) {
      told.add(content);
    }

    @Override
    public void rang() {
      throw new AssertionError("the simulator does not ring");
    }
  }
}
