package org.mayday.mps.proxy;

import java.io.ByteArrayOutputStream;
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
 * SOCKS 4 and 4a (memos of NEC, "SOCKS: A protocol for TCP proxy across firewalls" and its
 * extension 4A), for consoles that know nothing newer. The user id carries name and password with a
 * colon between them.
 */
final class Socks4 implements Socks {
  private static final int CONNECT = 1;
  private static final int GRANTED = 90;
  private static final int REJECTED = 91;
  private static final int OTHER_USER = 93;
  private static final int LONGEST_USER = 511;
  private static final int LONGEST_NAME = 255;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final Reception reception;

  /**
   * @param in behind the version
   */
  Socks4(DataInputStream in, DataOutputStream out, Reception reception) {
    this.in = in;
    this.out = out;
    this.reception = reception;
  }

  @Override
  public @Nullable Passage agree(Patron patron) throws IOException, Refused {
    int command = in.readUnsignedByte();
    int port = in.readUnsignedShort();
    byte[] address = new byte[4];
    in.readFully(address);
    String user = text(LONGEST_USER);
    boolean named = address[0] == 0 && address[1] == 0 && address[2] == 0 && address[3] != 0;
    String host = named ? text(LONGEST_NAME) : InetAddress.getByAddress(address).getHostAddress();
    if (command != CONNECT) {
      throw new Refused(DoorRefusal.PROTOCOL, "Only CONNECT is spoken here.");
    }
    int colon = user.indexOf(':');
    if (colon < 1) {
      throw new Refused(DoorRefusal.LOGIN, "The user id is not a name, a colon and a password.");
    }
    if (!Target.isName(host)) {
      throw new Refused(DoorRefusal.UNKNOWN_PC, "This is not the name of a PC.");
    }
    patron.within(reception.settings().answerDeadline());
    DoorLogin login = new DoorLogin.Password(user.substring(0, colon), user.substring(colon + 1));
    Visit.Key key = reception.find(patron, login, host);
    Passage passage = reception.open(patron, key, port, Duration.ZERO);
    passage.requested();
    reply(GRANTED);
    return passage;
  }

  /** Up to a byte of zero. */
  private String text(int most) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int next = in.readUnsignedByte();
    while (next != 0) {
      if (bytes.size() >= most) {
        throw SocksProxy.garbage(reception, "A text of SOCKS 4 is too long.");
      }
      bytes.write(next);
      next = in.readUnsignedByte();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void refuse(DoorRefusal kind) throws IOException {
    reply(kind == DoorRefusal.LOGIN ? OTHER_USER : REJECTED);
  }

  private void reply(int code) throws IOException {
    out.write(new byte[] {0, (byte) code, 0, 0, 0, 0, 0, 0});
    out.flush();
  }
}
