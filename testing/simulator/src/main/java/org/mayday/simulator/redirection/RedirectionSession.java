package org.mayday.simulator.redirection;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.platform.OneConsole;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.redirection.Frames.Faulty;
import org.mayday.simulator.web.Conversation;
import org.mayday.simulator.web.Outlet;

/**
 * One channel to the redirection port: the start of a session, the login, and then serial over LAN,
 * the screen or disks. Messages out of their sequence, and ten seconds without any, end it; disks
 * may be silent for as long as their console has asked for.
 */
public final class RedirectionSession implements Conversation {
  private static final Logger LOG = System.getLogger(RedirectionSession.class.getName());
  static final Duration SILENCE = Duration.ofSeconds(10);
  private static final byte[] STARTED = {0x11, 0, 0, 0, 1, 0, 0x0F, 0, 0x57, 1, 0, 0, 0};
  private static final int SERIAL = 0x204C4F53; // "SOL " read little-endian
  private static final int SCREEN = 0x524D564B; // "KVMR"
  private static final int DISKS = 0x52454449; // "IDER"

  /** The guide has a name for this answer, USER_CONSENT_REQUIRED, and no number. */
  private static final int CONSENT_REQUIRED = 0xFF;

  private static final byte[] FAREWELL = {0x12, 0, 0, 0};
  private static final int MOST_AT_ONCE = 1_000;

  private final SimulatedPc pc;
  private final Outlet outlet;
  private final Frames frames = new Frames();
  private final Runnable ending = () -> endByFirmware("it was told to end");
  private final Login login;
  private Optional<SerialHost> host = Optional.empty();
  private Optional<Speech> speech = Optional.empty();
  private Optional<OneConsole> taken = Optional.empty();
  private Clockwork.Alarm watch = () -> {};
  private boolean asked;
  private boolean over;
  private int heard;
  private int said;

  /** Begins to listen. */
  public RedirectionSession(SimulatedPc pc, Outlet outlet) {
    this.pc = pc;
    this.outlet = outlet;
    this.login = new Login(pc);
    rearm();
  }

  @Override
  public void received(byte[] bytes) {
    synchronized (pc.monitor()) {
      try {
        frames.add(bytes);
        Optional<ByteBuffer> message = next();
        while (message.isPresent()) {
          rearm();
          take(message.get());
          message = next();
        }
        if (speech.isPresent() && !over) {
          speech.get().receive(frames.rest());
          rearm();
        }
      } catch (Faulty faulty) {
        LOG.log(Level.WARNING, "{0} ends redirection: {1}", pc.name(), faulty.getMessage());
        endByFirmware(String.valueOf(faulty.getMessage()));
      }
    }
  }

  @Override
  public void ended() {
    synchronized (pc.monitor()) {
      if (over) {
        return;
      }
      over = true;
      watch.cancel();
      host.ifPresent(SerialHost::leave);
      speech.ifPresent(Speech::leave);
      taken.ifPresent(
          console -> {
            console.free(ending);
            pc.consent().closed(console != pc.serialLine());
          });
      taken = Optional.empty();
    }
  }

  private Optional<ByteBuffer> next() throws Faulty {
    return over || speech.isPresent() ? Optional.empty() : frames.next();
  }

  private void take(ByteBuffer message) throws Faulty {
    byte code = message.get(0);
    if (code == 0x12) {
      finish();
    } else if (code == 0x10) {
      start(message.getInt(4));
    } else if (code == 0x13 && asked && !login.done()) {
      outlet.write(login.answer(message));
      if (login.done()) {
        speech = taken.flatMap(this::speech);
      }
    } else if (code != 0x13 && login.done()) {
      inSequence(message.getInt(4));
      serial(code, message);
    } else {
      throw new Faulty("message " + code + " at the wrong time");
    }
  }

  private void start(int kind) throws Faulty {
    if (asked) {
      throw new Faulty("a second start");
    }
    int status = status(kind);
    if (status != 0) {
      outlet.write(new byte[] {0x11, (byte) status, 0, 0});
      finish();
      return;
    }
    asked = true;
    outlet.write(STARTED);
  }

  private Optional<Speech> speech(OneConsole what) {
    if (what == pc.remoteScreen()) {
      return Optional.of(new ScreenSession(pc, outlet, ending));
    }
    return what == pc.remoteDrives()
        ? Optional.of(new DiskSession(pc, outlet, this::finish))
        : Optional.empty();
  }

  private int status(int kind) {
    Optional<OneConsole> wanted = wanted(kind).filter(OneConsole::offered);
    if (wanted.isEmpty()) {
      return 1;
    }
    if (!wanted.get().enabled()) {
      return 3;
    }
    if (wanted.get() == pc.remoteDrives() && pc.consent().missing()) {
      return CONSENT_REQUIRED;
    }
    if (!wanted.get().take(ending)) {
      return 2;
    }
    taken = wanted;
    pc.consent().opened(wanted.get() != pc.serialLine());
    return 0;
  }

  private Optional<OneConsole> wanted(int kind) {
    return switch (kind) {
      case SERIAL -> Optional.of(pc.serialLine());
      case SCREEN -> Optional.of(pc.remoteScreen());
      case DISKS -> Optional.of(pc.remoteDrives());
      default -> Optional.empty();
    };
  }

  private void inSequence(int number) throws Faulty {
    heard++;
    if (number != heard) {
      throw new Faulty("message " + number + " where " + heard + " is due");
    }
  }

  private void serial(byte code, ByteBuffer message) throws Faulty {
    if (code == 0x20 && host.isEmpty()) {
      ByteBuffer reply = head((byte) 0x21, 23);
      for (int at = 8; at < 20; at += 2) {
        reply.putShort(message.getShort(at));
      }
      outlet.write(reply.array());
      host = Optional.of(new SerialHost(pc, this::write));
    } else if (host.isEmpty()) {
      throw new Faulty("message " + code + " before serial over LAN began");
    } else if (code == 0x27) {
      outlet.write(head((byte) 0x29, 10).array());
      host.get().enter();
    } else if (code == 0x28) {
      byte[] typed = new byte[message.remaining() - 10];
      message.position(10);
      message.get(typed);
      host.get().typed(new String(typed, StandardCharsets.UTF_8));
    } else if (code == 0x22) {
      outlet.write(head((byte) 0x23, 8).array());
    }
  }

  private void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length && !over; at += MOST_AT_ONCE) {
      int length = Math.min(MOST_AT_ONCE, bytes.length - at);
      outlet.write(
          head((byte) 0x2A, 10 + length).putShort((short) length).put(bytes, at, length).array());
    }
  }

  private ByteBuffer head(byte code, int length) {
    return ByteBuffer.allocate(length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(code)
        .put(new byte[3])
        .putInt(++said);
  }

  private void rearm() {
    watch.cancel();
    if (!over) {
      Duration patience = speech.map(Speech::patience).orElse(SILENCE);
      watch = pc.clock().after(patience, () -> endByFirmware("the console says nothing"));
    }
  }

  private void endByFirmware(String why) {
    synchronized (pc.monitor()) {
      if (!over) {
        if (taken.filter(it -> it == pc.remoteDrives()).isPresent()) {
          pc.remoteDrives().end(why);
        }
        byte[] farewell = speech.map(Speech::farewell).orElse(FAREWELL);
        if (farewell.length > 0) {
          outlet.write(farewell);
        }
        finish();
      }
    }
  }

  private void finish() {
    ended();
    outlet.close();
  }
}
