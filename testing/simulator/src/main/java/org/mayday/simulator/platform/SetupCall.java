package org.mayday.simulator.platform;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import org.mayday.simulator.clock.Clockwork.Alarm;
import org.mayday.simulator.platform.Provisioning.State;
import org.mayday.simulator.setup.HelloMessage;
import org.mayday.simulator.setup.RootHash;

/**
 * A PC's cry for a setup server: it says hello, and again after growing pauses, until it is set up
 * or has tried {@value #MOST_ATTEMPTS} times (Intel AMT Implementation and Reference Guide, "Setup
 * Mode Hello Messages").
 */
public final class SetupCall {

  private static final int MOST_ATTEMPTS = 15;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final String KEY = "4444-4440";

  private final SimulatedPc pc;
  private Alarm next = () -> {};

  SetupCall(SimulatedPc pc) {
    this.pc = pc;
  }

  /**
   * Begins to say hello; from now on a setup server reaches the PC.
   *
   * @param server whom to tell
   * @param version 1, 2 or 3 of the message
   * @return false if the PC is set up already
   */
  public boolean begin(InetSocketAddress server, int version) {
    synchronized (pc.monitor()) {
      if (pc.provisioning().state() == State.POST) {
        return false;
      }
      end();
      if (pc.provisioning().state() == State.PRE) {
        pc.provisioning().state(State.IN);
      }
      attempt(server, version, 0);
      return true;
    }
  }

  /** Says it no more. */
  public void end() {
    synchronized (pc.monitor()) {
      next.cancel();
    }
  }

  private void attempt(InetSocketAddress server, int version, int number) {
    synchronized (pc.monitor()) {
      if (pc.provisioning().state() != State.IN || number == MOST_ATTEMPTS) {
        return;
      }
      pc.lan().send(message(version, number), server);
      Duration pause = FIRST_PAUSE.multipliedBy(1L << number);
      next =
          pc.clock()
              .after(
                  pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE,
                  () -> attempt(server, version, number + 1));
    }
  }

  private byte[] message(int version, int number) {
    boolean passwordSet = !pc.accounts().asFromFactory();
    byte[] uuid = HexFormat.of().parseHex(pc.identity().platformGuid());
    return switch (version) {
      case 1 -> HelloMessage.plain(passwordSet, number, uuid);
      case 2 -> HelloMessage.withKey(passwordSet, number, uuid, KEY);
      default ->
          HelloMessage.withHashes(
              passwordSet,
              number,
              uuid,
              pc.provisioning().hashes().stream().filter(RootHash::enabled).toList());
    };
  }
}
