package org.mayday.apf.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.codec.ApfLimits;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.message.OpenFailureReason;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.apf.message.TcpipForward;
import org.mayday.apf.message.UserAuthRequest;

/**
 * Runs a life of a server session that is written in bytes: what the device sends, what the
 * application does and how time passes, in any order. Every step is legal for whoever takes it,
 * except for the device.
 *
 * <p>Byte 0: settings and the start of the clock; byte 1: habits of the {@link Witness}; byte 2:
 * within which of its calls the session is ended. Then steps: a byte for the kind, and its
 * arguments.
 */
final class SessionProgram {
  private static final ApfLimits LIMITS = new ApfLimits(64, 64, 255, 256, 256);
  private static final MpsTimes TIMES = MpsTimes.standard();
  private static final int BEFORE_LOGIN = 1024;

  /** Most ticks that lead a session which hears nothing to its end. */
  private static final int TICKS = 8;

  private final ProgramReader in;
  private final int chunk;
  private final Witness witness;
  private final MpsSession session;

  private SessionProgram(byte[] program, int chunk) {
    this.in = new ProgramReader(program);
    this.chunk = chunk;
    int shape = in.uint8();
    MpsSettings settings =
        new MpsSettings(
            (shape & 1) != 0, 1, 2, 3, 3, 11, BEFORE_LOGIN, (shape & 2) != 0, LIMITS, TIMES);
    witness = new Witness(settings, in.uint8(), in.uint8());
    witness.now = (shape & 4) != 0 ? -1_000_000 : 0;
    session = new MpsSession(settings, witness, witness.now);
    witness.watches(session);
  }

  /**
   * Runs a program to the end of the session, and tells what the host heard.
   *
   * @param chunk most bytes that the session is given at a time
   */
  static List<String> run(byte[] program, int chunk) {
    SessionProgram run = new SessionProgram(program, chunk);
    while (run.in.hasMore() && run.session.phase() != Phase.CLOSED) {
      run.step();
      run.witness.check();
    }
    run.comeToAnEnd();
    return run.witness.heard;
  }

  private void step() {
    long deadline = session.nextDeadline();
    int kind = in.uint8() % 16;
    if (kind < 4) {
      receive(kind);
    } else if (kind < 6) {
      judge(kind == 4);
    } else {
      act(kind);
      assertThat(session.nextDeadline()).isGreaterThanOrEqualTo(deadline);
    }
  }

  private void receive(int kind) {
    switch (kind) {
      case 0 -> deviceSends(in.bytes(in.uint16() % 2000));
      case 1 -> deviceGoesOn();
      default -> deviceSends(in.message());
    }
  }

  private void judge(boolean granted) {
    if (witness.isAsked()) {
      witness.verdict(granted);
    }
  }

  private void act(int kind) {
    switch (kind) {
      case 6 -> passTime(in.uint16() * 4L);
      case 7 -> passTime(Math.max(0, session.nextDeadline() - witness.now));
      case 8 -> witness.openChannel(1 + in.uint8());
      case 9 -> session.disconnect(DisconnectReason.of(1 + in.uint8() % 18).orElseThrow());
      case 10 -> session.connectionLost();
      default -> actOnChannel(kind);
    }
  }

  private void actOnChannel(int kind) {
    if (witness.channels.isEmpty()) {
      return;
    }
    WitnessedChannel channel = witness.channels.get(in.uint8() % witness.channels.size());
    Channel.State state = channel.channel.state();
    switch (kind) {
      case 11 -> channel.release(channel.unreleased() * (in.uint8() % 5) / 4);
      case 12 -> channel.close();
      case 13 -> {
        if (state == Channel.State.OPEN) {
          channel.write(ByteBuffer.allocate(in.uint8()), witness.device);
        }
      }
      case 14 -> {
        if (state == Channel.State.ASKED) {
          witness.accept(channel, 1 + in.uint8());
        }
      }
      default -> {
        if (state == Channel.State.ASKED) {
          channel.channel.refuse(OpenFailureReason.of(1 + in.uint8() % 4).orElseThrow());
        }
      }
    }
  }

  /** The device says what takes it one phase further. */
  private void deviceGoesOn() {
    switch (session.phase()) {
      case AWAITING_VERSION -> deviceSends(new ProtocolVersion(1, 0, 1, Pair.PLATFORM));
      case AWAITING_AUTH_SERVICE -> deviceSends(new ServiceRequest(ApfNames.AUTH_SERVICE));
      case AWAITING_CREDENTIALS -> deviceSends(UserAuthRequest.byPassword("user", "password"));
      case VERIFYING -> judge(true);
      case AWAITING_FORWARD_SERVICE -> deviceSends(new ServiceRequest(ApfNames.FORWARD_SERVICE));
      case AWAITING_FORWARDS -> deviceSends(new TcpipForward(true, "", 16992));
      default -> passTime(TIMES.forwardQuiet());
    }
  }

  private void deviceSends(ApfMessage message) {
    ByteBuffer bytes = ApfEncoder.encode(message);
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    deviceSends(copy);
  }

  /** Each chunk is spoilt after it was given: whoever kept a view of it shows. */
  private void deviceSends(byte[] bytes) {
    witness.device.said(bytes);
    for (int at = 0; at < bytes.length; at += chunk) {
      byte[] part = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + chunk));
      ByteBuffer buffer = ByteBuffer.wrap(part);
      session.receive(buffer, witness.now);
      assertThat(buffer.hasRemaining()).as("a chunk is used up").isFalse();
      Arrays.fill(part, (byte) 0xEE);
      assertThat(session.intake.waiting())
          .isLessThanOrEqualTo(session.phase().isLoggedIn() ? LIMITS.frame() : BEFORE_LOGIN);
    }
  }

  private void passTime(long milliseconds) {
    witness.now += milliseconds;
    session.tick(witness.now);
    assertThat(session.nextDeadline()).as("nothing is left due").isGreaterThan(witness.now);
  }

  private void comeToAnEnd() {
    for (int tick = 0; session.phase() != Phase.CLOSED; tick++) {
      assertThat(tick).as("ticks until a silent session ends").isLessThan(TICKS);
      passTime(Math.max(0, session.nextDeadline() - witness.now));
      witness.check();
    }
    session.receive(ByteBuffer.wrap(new byte[] {1, 2, 3}), witness.now);
    session.tick(witness.now + TIMES.silence());
    session.verified(true, witness.now);
    session.disconnect(DisconnectReason.BY_APPLICATION);
    session.connectionLost();
    assertThat(session.intake.waiting()).isZero();
    witness.check();
  }
}
