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
 * One channel to the redirection port: the start of a session, the login, and then serial over LAN
 * or the screen. Messages out of their sequence, and ten seconds without any, end it.
 */
public final class RedirectionSession implements Conversation {
  private static final Logger LOG = System.getLogger(RedirectionSession.class.getName());
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final byte[] STARTED = {0x11, 0, 0, 0, 1, 0, 0x0F, 0, 0x57, 1, 0, 0, 0};
  private static final int SERIAL = 0x204C4F53; // "SOL " read little-endian
  private static final int SCREEN = 0x524D564B; // "KVMR"
  private static final int MOST_AT_ONCE = 1_000;

  private final SimulatedPc pc;
  private final Outlet outlet;
  private final Frames frames = new Frames();
  private final Runnable ending = this::endByFirmware;
  private final Login login;
  private Optional<SerialHost> host = Optional.empty();
  private Optional<ScreenSession> screen = Optional.empty();
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
        if (screen.isPresent() && !over) {
          rearm();
          screen.get().receive(frames.rest());
        }
      } catch (Faulty faulty) {
        LOG.log(Level.WARNING, "{0} ends redirection: {1}", pc.name(), faulty.getMessage());
        endByFirmware();
      }
    }
  }

  @Override
  public void ended() {
    synchronized (pc.monitor()) {
      over = true;
      watch.cancel();
      host.ifPresent(SerialHost::leave);
      screen.ifPresent(ScreenSession::leave);
      taken.ifPresent(console -> console.free(ending));
    }
  }

  private Optional<ByteBuffer> next() throws Faulty {
    return over || screen.isPresent() ? Optional.empty() : frames.next();
  }

  private void take(ByteBuffer message) throws Faulty {
    byte code = message.get(0);
    if (code == 0x12) {
      finish();
    } else if (code == 0x10) {
      start(message.getInt(4));
    } else if (code == 0x13 && asked && !login.done()) {
      outlet.write(login.answer(message));
      if (login.done() && taken.filter(it -> it == pc.remoteScreen()).isPresent()) {
        screen = Optional.of(new ScreenSession(pc, outlet, ending));
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

  private int status(int kind) {
    boolean known = kind == SERIAL || kind == SCREEN && pc.remoteScreen().offered();
    if (!known) {
      return 1;
    }
    OneConsole wanted = kind == SERIAL ? pc.serialLine() : pc.remoteScreen();
    boolean enabled = kind == SERIAL ? pc.serialLine().enabled() : pc.remoteScreen().enabled();
    if (!enabled) {
      return 3;
    }
    if (!wanted.take(ending)) {
      return 2;
    }
    taken = Optional.of(wanted);
    return 0;
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
    watch = pc.clock().after(SILENCE, this::endByFirmware);
  }

  private void endByFirmware() {
    synchronized (pc.monitor()) {
      if (!over) {
        if (screen.isEmpty()) { // a message of redirection makes no sense among those of a screen
          outlet.write(new byte[] {0x12, 0, 0, 0});
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
