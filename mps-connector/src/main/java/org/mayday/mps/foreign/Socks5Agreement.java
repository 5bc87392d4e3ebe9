package org.mayday.mps.foreign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mayday.mps.api.ForeignProxy;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelException.Reason;

/**
 * The client's side of SOCKS 5 (RFC 1928) with a login by user name and password (RFC 1929), or
 * without one where none is configured. The PC is always named, never resolved here.
 */
final class Socks5Agreement implements Agreement {
  private static final int VERSION = 5;
  private static final int NO_LOGIN = 0;
  private static final int PASSWORD = 2;
  private static final int VERSION_OF_LOGIN = 1;
  private static final int CONNECT = 1;
  private static final int IPV4 = 1;
  private static final int NAME = 3;
  private static final int IPV6 = 4;

  @Override
  public void reach(Handshake proxy, ForeignProxy login, String target, int port)
      throws IOException, TunnelException {
    signIn(proxy, login);
    byte[] name = target.getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.write(new byte[] {VERSION, CONNECT, 0, NAME, (byte) name.length});
    request.write(name);
    request.write(port >> 8);
    request.write(port);
    proxy.say(request.toByteArray());
    byte[] reply = proxy.next(4);
    version(reply[0], VERSION);
    skipAddress(proxy, reply[3]);
    if (reply[1] != 0) {
      throw refusal(reply[1] & 0xFF, port);
    }
  }

  @Override
  public void signIn(Handshake proxy, ForeignProxy login) throws IOException, TunnelException {
    int method = login.user().isEmpty() ? NO_LOGIN : PASSWORD;
    proxy.say(new byte[] {VERSION, 1, (byte) method});
    byte[] chosen = proxy.next(2);
    version(chosen[0], VERSION);
    if ((chosen[1] & 0xFF) != method) {
      throw new TunnelException(
          Reason.GATEWAY,
          method == NO_LOGIN ? "it wants a login" : "it takes no login by name and password");
    }
    if (method == PASSWORD) {
      ByteArrayOutputStream words = new ByteArrayOutputStream();
      words.write(VERSION_OF_LOGIN);
      text(words, login.user());
      text(words, login.password());
      proxy.say(words.toByteArray());
      if (proxy.next(2)[1] != 0) {
        throw new TunnelException(Reason.GATEWAY, "it does not take this login");
      }
    }
  }

  private static void text(ByteArrayOutputStream words, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0xFF) {
      throw new IOException("the login has more than 255 bytes");
    }
    words.write(bytes.length);
    words.write(bytes);
  }

  private static void version(int said, int wanted) throws IOException {
    if (said != wanted) {
      throw new IOException("it does not speak SOCKS 5");
    }
  }

  /** The address that the proxy is bound to means nothing here. */
  private static void skipAddress(Handshake proxy, int type) throws IOException {
    int length =
        switch (type) {
          case IPV4 -> 4;
          case NAME -> proxy.next();
          case IPV6 -> 16;
          default -> throw new IOException("an answer with an address of an unknown type");
        };
    proxy.next(length + 2);
  }

  /** RFC 1928 6. */
  private static TunnelException refusal(int code, int port) {
    return switch (code) {
      case 2 -> new TunnelException(Reason.REFUSED, "it does not allow port " + port);
      case 3, 4 -> new TunnelException(Reason.NOT_CONNECTED, "the PC has no tunnel to it");
      case 5 -> new TunnelException(Reason.REFUSED, "the PC refuses port " + port);
      case 6 -> new TunnelException(Reason.TIMED_OUT, "the PC does not answer for port " + port);
      case 7, 8 -> new TunnelException(Reason.GATEWAY, "it does not reach PCs by name");
      default -> new TunnelException(Reason.GATEWAY, "it fails, with code " + code + " of SOCKS");
    };
  }
}
