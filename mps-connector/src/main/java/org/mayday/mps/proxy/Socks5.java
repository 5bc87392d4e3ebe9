package org.mayday.mps.proxy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.DoorLogin;
import org.mayday.mps.api.DoorRefusal;

/**
 * SOCKS 5 (RFC 1928) with user name and password (RFC 1929). "No authentication" is never agreed
 * to, whatever the client offers.
 */
final class Socks5 implements Socks {
  private static final int VERSION = 5;
  private static final int PASSWORD = 2;
  private static final int NO_METHOD = 0xFF;
  private static final int VERSION_OF_LOGIN = 1;
  private static final int CONNECT = 1;
  private static final int IPV4 = 1;
  private static final int NAME = 3;
  private static final int IPV6 = 4;
  private static final int IPV4_BYTES = 4;
  private static final int IPV6_BYTES = 16;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final Reception reception;
  private boolean signedIn;

  /**
   * @param in behind the version
   */
  Socks5(DataInputStream in, DataOutputStream out, Reception reception) {
    this.in = in;
    this.out = out;
    this.reception = reception;
  }

  @Override
  public @Nullable Passage agree(Patron patron) throws IOException, Refused {
    chooseMethod();
    DoorLogin login = login();
    patron.within(reception.settings().answerDeadline());
    reception.signIn(patron, login);
    signedIn = true;
    out.write(new byte[] {VERSION_OF_LOGIN, 0});
    out.flush();
    patron.within(reception.settings().requestDeadline());
    return connect(patron, login);
  }

  private void chooseMethod() throws IOException {
    byte[] methods = new byte[in.readUnsignedByte()];
    in.readFully(methods);
    boolean password = false;
    for (byte method : methods) {
      password |= method == PASSWORD;
    }
    out.write(new byte[] {VERSION, (byte) (password ? PASSWORD : NO_METHOD)});
    out.flush();
    if (!password) {
      throw SocksProxy.garbage(reception, "The client offers no login by name and password.");
    }
  }

  private DoorLogin login() throws IOException {
    if (in.readUnsignedByte() != VERSION_OF_LOGIN) {
      throw SocksProxy.garbage(reception, "The login is of another version.");
    }
    String name = text();
    String password = text();
    if (name.isEmpty()) {
      throw SocksProxy.garbage(reception, "The login has no name.");
    }
    return new DoorLogin.Password(name, password);
  }

  private String text() throws IOException {
    byte[] bytes = new byte[in.readUnsignedByte()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private @Nullable Passage connect(Patron patron, DoorLogin login) throws IOException, Refused {
    int version = in.readUnsignedByte();
    int command = in.readUnsignedByte();
    if (version != VERSION || in.readUnsignedByte() != 0) {
      throw SocksProxy.garbage(reception, "The request is broken.");
    }
    int type = in.readUnsignedByte();
    if (type != IPV4 && type != NAME && type != IPV6) {
      return notSpoken(patron, Reply.ADDRESS_NOT_SUPPORTED, "An address of an unknown type.");
    }
    String host = host(type);
    int port = in.readUnsignedShort();
    if (command != CONNECT) {
      return notSpoken(patron, Reply.COMMAND_NOT_SUPPORTED, "Only CONNECT is spoken here.");
    }
    if (type == NAME && !Target.isName(host)) {
      throw new Refused(DoorRefusal.UNKNOWN_PC, "This is not the name of a PC.");
    }
    patron.within(reception.settings().answerDeadline());
    Visit.Key key = reception.find(patron, login, host);
    Passage passage = reception.open(patron, key, port, Duration.ZERO);
    passage.requested();
    reply(Reply.SUCCEEDED);
    return passage;
  }

  private String host(int type) throws IOException {
    if (type == NAME) {
      return text();
    }
    byte[] address = new byte[type == IPV4 ? IPV4_BYTES : IPV6_BYTES];
    in.readFully(address);
    return InetAddress.getByAddress(address).getHostAddress();
  }

  private @Nullable Passage notSpoken(Patron patron, Reply reply, String sentence)
      throws IOException {
    reception.figures().refused(DoorRefusal.PROTOCOL, sentence);
    reply(reply);
    patron.takeLeave();
    return null;
  }

  @Override
  public void refuse(DoorRefusal kind) throws IOException {
    if (signedIn) {
      reply(Reply.of(kind));
    } else {
      out.write(new byte[] {VERSION_OF_LOGIN, 1});
      out.flush();
    }
  }

  /** With no address of its own: there is none that would mean anything to the client. */
  private void reply(Reply reply) throws IOException {
    out.write(new byte[] {VERSION, (byte) reply.code, 0, IPV4, 0, 0, 0, 0, 0, 0});
    out.flush();
  }

  /** RFC 1928 6. */
  private enum Reply {
    SUCCEEDED(0),
    FAILED(1),
    NOT_ALLOWED(2),
    HOST_UNREACHABLE(4),
    REFUSED(5),
    TTL_EXPIRED(6),
    COMMAND_NOT_SUPPORTED(7),
    ADDRESS_NOT_SUPPORTED(8);

    private final int code;

    Reply(int code) {
      this.code = code;
    }

    static Reply of(DoorRefusal kind) {
      return switch (kind) {
        case NOT_ALLOWED, PORT, ADDRESS, LOGIN -> NOT_ALLOWED;
        case UNKNOWN_PC, AWAY -> HOST_UNREACHABLE;
        case PC_REFUSED -> REFUSED;
        case PC_SILENT, DEADLINE -> TTL_EXPIRED;
        case TOO_MANY, THROTTLED, UNAVAILABLE, PROTOCOL -> FAILED;
      };
    }
  }
}
