package org.mayday.redirection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mayday.redirection.RedirectionException.Reason;

/**
 * The start of a redirection session of any kind, from its first message to the login that the
 * firmware has accepted (Intel AMT Implementation and Reference Guide, "Redirection": a
 * StartRedirectionSession, then AuthenticateSession with Digest). What follows on the channel
 * belongs to the kind. Not thread-safe.
 *
 * <p>Whoever uses it gives it what comes, sends what it answers, and sets a deadline for the whole.
 */
public final class SessionStart {
  /** Three texts of at most 255 bytes, each after its length. */
  private static final int LONGEST_CONTENT = 3 * 256;

  private static final int SHORT_REPLY = 4;
  private static final int FULL_REPLY = 13;
  private static final int LOGIN_REPLY = 9;

  /** How far the start has come. */
  public enum Phase {
    /** The session was asked for. */
    ASKED,
    /** The firmware is asked how to log in. */
    METHODS,
    /** The firmware is asked for a challenge. */
    CHALLENGE,
    /** The proof is sent. */
    PROOF,
    /** The session is open. */
    OPEN
  }

  private static final byte[] NOTHING = {};

  private final RedirectionKind kind;
  private final RedirectionLogin login;
  private final String cnonce;
  private final ByteBuffer held =
      ByteBuffer.allocate(LOGIN_REPLY + LONGEST_CONTENT).order(ByteOrder.LITTLE_ENDIAN);
  private Phase phase = Phase.ASKED;

  /**
   * A start that has not begun.
   *
   * @param cnonce client nonce: random, 1 to 255 characters of ASCII
   */
  public SessionStart(RedirectionKind kind, RedirectionLogin login, String cnonce) {
    if (cnonce.isEmpty() || cnonce.length() > 255) {
      throw new IllegalArgumentException("a client nonce of " + cnonce.length() + " characters");
    }
    this.kind = kind;
    this.login = login;
    this.cnonce = cnonce;
  }

  /** How far it has come. */
  public Phase phase() {
    return phase;
  }

  /** What is sent first. */
  public byte[] begin() {
    return kind.start();
  }

  /**
   * Takes what the firmware sent; a split may be anywhere. Once the session is {@link Phase#OPEN},
   * nothing more is taken: the rest belongs to the session.
   *
   * @return what is to be sent now; empty for nothing
   * @throws RedirectionException if there will be no session; the channel is of no use then
   */
  public byte[] receive(ByteBuffer in) throws RedirectionException {
    while (in.hasRemaining() && phase != Phase.OPEN) {
      held.put(in.get());
      if (held.position() == wanted()) {
        held.flip();
        byte[] answer = message(held);
        held.clear();
        if (answer.length > 0) {
          return answer; // the firmware waits for it before it says more
        }
      }
    }
    return NOTHING;
  }

  /** How many bytes the message that begins with the held ones has, as far as they tell. */
  private int wanted() throws RedirectionException {
    int have = held.position();
    return switch (held.get(0)) {
      case Code.START_SESSION_REPLY -> startReply(have);
      case Code.AUTHENTICATE_REPLY -> have < LOGIN_REPLY ? LOGIN_REPLY : loginReply();
      case Code.END_SESSION -> SHORT_REPLY;
      default ->
          throw RedirectionException.nonsense(
              "message 0x%02X at the start of a session".formatted(held.get(0)));
    };
  }

  /** A refusal is told by its first bytes, whatever follows. */
  private int startReply(int have) {
    if (have < SHORT_REPLY || held.get(1) != 0) {
      return SHORT_REPLY;
    }
    return have < FULL_REPLY ? FULL_REPLY : FULL_REPLY + Byte.toUnsignedInt(held.get(12));
  }

  private int loginReply() throws RedirectionException {
    long content = Integer.toUnsignedLong(held.getInt(5));
    if (content > LONGEST_CONTENT) {
      throw RedirectionException.nonsense("a login reply of " + content + " bytes");
    }
    return LOGIN_REPLY + (int) content;
  }

  private byte[] message(ByteBuffer message) throws RedirectionException {
    byte code = message.get();
    int status = Byte.toUnsignedInt(message.get());
    if (code == Code.END_SESSION) {
      throw new RedirectionException(Reason.ENDED, "the firmware ended the session at its start");
    }
    if (code == Code.START_SESSION_REPLY) {
      expect(Phase.ASKED);
      started(status);
      phase = Phase.METHODS;
      return LoginMessage.query();
    }
    byte method = message.get(4);
    message.position(LOGIN_REPLY);
    return loggingIn(status, method, message);
  }

  private static void started(int status) throws RedirectionException {
    if (status != 0) {
      Reason reason =
          switch (status) {
            case 1 -> Reason.UNKNOWN_KIND;
            case 2 -> Reason.BUSY;
            case 3 -> Reason.UNSUPPORTED;
            default -> Reason.FIRMWARE_ERROR;
          };
      throw new RedirectionException(reason, "the firmware answered with status " + status);
    }
  }

  private byte[] loggingIn(int status, byte method, ByteBuffer content)
      throws RedirectionException {
    return switch (phase) {
      case METHODS -> methods(status, method, content);
      case CHALLENGE -> challenged(status, method, content);
      case PROOF -> judged(status);
      default -> throw RedirectionException.nonsense("a login reply that nobody asked for");
    };
  }

  private byte[] methods(int status, byte method, ByteBuffer content) throws RedirectionException {
    if (status != 0 || method != LoginMessage.ANY) {
      throw RedirectionException.nonsense("no list of login methods, but status " + status);
    }
    while (content.hasRemaining()) {
      if (content.get() == LoginMessage.DIGEST) {
        phase = Phase.CHALLENGE;
        return LoginMessage.hello(login);
      }
    }
    throw new RedirectionException(Reason.NO_DIGEST, "the firmware offers no Digest login");
  }

  private byte[] challenged(int status, byte method, ByteBuffer content)
      throws RedirectionException {
    if (status != 1 || method != LoginMessage.DIGEST) {
      throw new RedirectionException(
          Reason.LOGIN_REFUSED, "the firmware does not challenge, but answers status " + status);
    }
    byte[] proof = LoginMessage.proof(login, Challenge.read(content), cnonce);
    phase = Phase.PROOF;
    return proof;
  }

  private byte[] judged(int status) throws RedirectionException {
    if (status != 0) {
      throw new RedirectionException(
          Reason.LOGIN_REFUSED, "the firmware refused the login with status " + status);
    }
    phase = Phase.OPEN;
    return NOTHING;
  }

  private void expect(Phase expected) throws RedirectionException {
    if (phase != expected) {
      throw RedirectionException.nonsense("a reply to a start that was answered already");
    }
  }
}
