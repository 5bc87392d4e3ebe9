package org.mayday.simulator.redirection;

import static org.mayday.simulator.redirection.Exchange.expect;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.ider.ConsoleMessage;
import org.mayday.redirection.ider.ConsoleReader;
import org.mayday.redirection.ider.Drive;
import org.mayday.redirection.ider.Feature;
import org.mayday.redirection.ider.FirmwareMessage;
import org.mayday.redirection.ider.Packet;
import org.mayday.redirection.ider.Sense;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.platform.RemoteDrives;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.Boot;
import org.mayday.simulator.power.HostPhase;
import org.mayday.simulator.redirection.Frames.Faulty;
import org.mayday.simulator.web.Outlet;

/**
 * The disks of a console on a channel that is logged in: passes the commands of the host on, one at
 * a time, and tells it of resets. Every message has its number and its place; what has none, and an
 * answer that does not fit its command, end the session. Used under the lock of the PC.
 */
final class DiskSession implements Speech, RemoteDrives.Lender, ConsoleReader.Listener {
  /** Bytes of data that a message may have. */
  static final int BUFFER = 8_192;

  private static final int AT_RESET = 0x08;
  private static final int NOW = 0x10;
  private static final int ON = 0x01;
  private static final int HOST_RESET = 0x01;
  private static final int USB_SINCE = 12;
  private static final byte[] FAREWELL = {0x12, 0, 0, 0};

  private final SimulatedPc pc;
  private final Outlet outlet;
  private final Runnable finish;
  private final ConsoleReader reader = new ConsoleReader(this);
  private final Clockwork.Alarm watching;
  private ConsoleMessage.@Nullable Open opened;
  private Clockwork.Alarm heartbeat = () -> {};
  private @Nullable Exchange running;
  private @Nullable DiskBoot boot;
  private int started;
  private int said;
  private int resets;
  private boolean due;
  private boolean shown;
  private boolean over;

  DiskSession(SimulatedPc pc, Outlet outlet, Runnable finish) {
    this.pc = pc;
    this.outlet = outlet;
    this.finish = finish;
    this.started = starts();
    this.watching = pc.power().watch(this::changed);
  }

  @Override
  public Duration patience() {
    return opened == null || opened.rxTimeout() == 0
        ? RedirectionSession.SILENCE
        : Duration.ofMillis(opened.rxTimeout());
  }

  @Override
  public byte[] farewell() {
    return FAREWELL.clone();
  }

  @Override
  public void receive(byte[] bytes) throws Faulty {
    try {
      reader.receive(ByteBuffer.wrap(bytes));
    } catch (RedirectionException e) {
      throw new Faulty(e.getMessage());
    }
  }

  @Override
  public void leave() {
    over = true;
    heartbeat.cancel();
    watching.cancel();
    show(false);
    if (boot != null) {
      boot.fails("the console has gone");
    }
  }

  @Override
  public void end() {
    finish.run();
  }

  @Override
  public void take(ConsoleMessage message) throws RedirectionException {
    try {
      heard(message);
    } catch (Faulty faulty) {
      throw new RedirectionException(
          RedirectionException.Reason.NONSENSE, String.valueOf(faulty.getMessage()));
    }
  }

  private void heard(ConsoleMessage message) throws Faulty {
    if (over) {
      return;
    }
    if (message instanceof ConsoleMessage.Open open) {
      open(open);
      return;
    }
    expect(opened != null, "a message before the session was opened");
    if (message instanceof ConsoleMessage.Features features) {
      features(features);
    } else if (message instanceof ConsoleMessage.Ping) {
      say(new FirmwareMessage.Pong());
    } else if (message instanceof ConsoleMessage.ResetDone) {
      expect(resets > 0, "an answer to a reset that was none");
      resets--;
      goOn();
    } else if (message instanceof ConsoleMessage.Close) {
      say(new FirmwareMessage.Closed());
      show(false);
    } else if (message instanceof ConsoleMessage.DataToHost data) {
      answer(data);
    } else if (message instanceof ConsoleMessage.CommandEnd end) {
      answer(end);
    } else if (message instanceof ConsoleMessage.AskData) {
      throw new Faulty("asks for data that the host does not write");
    }
    // pongs and heartbeats need no answer
  }

  private void open(ConsoleMessage.Open open) throws Faulty {
    expect(opened == null, "a session that is opened twice");
    expect(open.version() == 1, "version " + open.version());
    opened = open;
    say(new FirmwareMessage.Opened(0, BUFFER, BUFFER, 0));
    beat(open.heartbeat());
  }

  private void beat(int every) {
    if (every > 0) {
      heartbeat =
          pc.clock()
              .after(
                  Duration.ofMillis(every),
                  () -> {
                    synchronized (pc.monitor()) {
                      if (!over) {
                        say(new FirmwareMessage.Heartbeat());
                        beat(every);
                      }
                    }
                  });
    }
  }

  private void features(ConsoleMessage.Features features) {
    int value =
        switch (features.feature()) {
          case SUPPORTED -> Feature.OFFERED;
          case STATUS -> shown ? Feature.SEEN : 0;
          case SET -> {
            set(features.value());
            yield 1;
          }
        };
    say(new FirmwareMessage.FeaturesReply(features.feature(), value));
  }

  private void set(int value) {
    if ((value & ON) == 0) {
      due = false;
      show(false);
    } else if ((value & NOW) != 0) {
      show(true);
    } else if ((value & AT_RESET) != 0) {
      due = true;
    }
  }

  private void show(boolean now) {
    if (shown != now) {
      shown = now;
      pc.remoteDrives().show(now ? Optional.of(this) : Optional.empty());
    }
  }

  private void answer(ConsoleMessage.DataToHost data) throws Faulty {
    if (resets == 0 && answered().takes(data)) {
      done(Sense.GOOD);
    }
  }

  private void answer(ConsoleMessage.CommandEnd end) throws Faulty {
    if (resets == 0) {
      answered().takes(end);
      done(end.sense());
    }
  }

  private Exchange answered() throws Faulty {
    Exchange now = running;
    if (now == null) {
      throw new Faulty("an answer where no command is under way");
    }
    return now;
  }

  private void done(Sense sense) throws Faulty {
    Exchange answered = answered();
    running = null;
    answered.done(sense);
  }

  /** A host that starts anew resets its drives; one that loses its power reads no further. */
  private void changed() {
    boolean anew = pc.host() == HostPhase.BOOTING && starts() != started;
    boolean lost = boot != null && boot.reads() && pc.host() != HostPhase.BOOTING;
    if (over || !anew && !lost) {
      return;
    }
    started = starts();
    if (boot != null) {
      boot.fails("the PC was reset or switched off");
    }
    running = null;
    if (due && anew) {
      show(true);
    }
    if (shown) {
      resets++;
      say(new FirmwareMessage.ResetOccurred(HOST_RESET));
    }
  }

  /** What the console says before it knows of a reset answers nothing that is asked after it. */
  private void goOn() {
    Exchange next = running;
    if (resets == 0 && next != null) {
      say(next.command());
    }
  }

  private int starts() {
    return pc.power().lastBoot().map(Boot::number).orElse(0);
  }

  @Override
  public void load(Boot start, Drive drive, Consumer<Boolean> done) {
    boot = new DiskBoot(pc, this, start, drive, done);
    boot.begin();
  }

  /** Whether the host sees drives of USB, and not of IDE. */
  boolean usb() {
    return pc.personality().version().major() >= USB_SINCE;
  }

  /** Writes a command of the host; one is under way at a time. */
  void command(Drive drive, Packet packet, int most, Exchange.Reply reply) {
    if (!over) {
      running = new Exchange(drive, !usb() && most > 0, packet, most, reply);
      goOn();
    }
  }

  private void say(FirmwareMessage message) {
    outlet.write(message.bytes(said++));
  }
}
