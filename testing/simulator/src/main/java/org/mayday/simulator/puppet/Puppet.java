package org.mayday.simulator.puppet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.GlobalRequest;
import org.mayday.apf.message.TcpipForward;

/**
 * A lockstep client: each call sends something, or waits for something within a deadline. For one
 * thread.
 */
public final class Puppet implements AutoCloseable {

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

  private final Socket socket;
  private final Inbox inbox = new Inbox();
  private final Duration deadline;

  private Puppet(Socket socket, Duration deadline) {
    this.socket = socket;
    this.deadline = deadline;
  }

  /**
   * Connects with TLS.
   *
   * @param tls whom to trust
   * @param deadline longest time to wait in each step
   */
  public static Puppet connect(InetSocketAddress server, SSLContext tls, Duration deadline)
      throws IOException {
    Socket plain = new Socket();
    plain.connect(server, (int) CONNECT_LIMIT.toMillis());
    plain.setSoTimeout((int) deadline.toMillis());
    SSLSocket secured =
        (SSLSocket)
            tls.getSocketFactory()
                .createSocket(plain, server.getHostString(), server.getPort(), true);
    secured.startHandshake();
    secured.setTcpNoDelay(true);
    return new Puppet(secured, deadline);
  }

  /** Connects without TLS, to say something else where TLS is expected. */
  public static Puppet connectPlain(InetSocketAddress server, Duration deadline)
      throws IOException {
    Socket plain = new Socket();
    plain.connect(server, (int) CONNECT_LIMIT.toMillis());
    return new Puppet(plain, deadline);
  }

  /** Sends a message. */
  public Puppet send(ApfMessage message) throws IOException {
    if (message instanceof GlobalRequest request && request.wantReply()) {
      inbox.awaitReply(request instanceof TcpipForward);
    }
    ByteBuffer bytes = ApfEncoder.encode(message);
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return sendRaw(copy);
  }

  /** Sends bytes, whatever they are. */
  public Puppet sendRaw(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Sends bytes written in hexadecimal digits, with blanks wherever they help to read. */
  public Puppet sendHex(String hex) throws IOException {
    return sendRaw(HexFormat.of().parseHex(hex.replaceAll("\\s+", "")));
  }

  /** Sends bytes in pieces of a size, each on its own. */
  public Puppet sendSplit(byte[] bytes, int size) throws IOException {
    for (int at = 0; at < bytes.length; at += size) {
      sendRaw(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + size)));
    }
    return this;
  }

  /** The next REQUEST_SUCCESS names a port, though the request was sent raw. */
  public Puppet awaitPort() {
    inbox.awaitReply(true);
    return this;
  }

  /**
   * Waits for the next message, which must be of a kind.
   *
   * @throws AssertionError if it is of another kind, or none comes in time
   */
  public <M extends ApfMessage> M expect(Class<M> kind) throws IOException {
    ApfMessage message = next();
    if (message == null) {
      throw new AssertionError("closed instead of " + kind.getSimpleName());
    }
    if (!kind.isInstance(message)) {
      throw new AssertionError(message + " instead of " + kind.getSimpleName());
    }
    return kind.cast(message);
  }

  /**
   * Waits for the end of the connection; a message before it is a failure.
   *
   * @throws AssertionError if it does not come in time
   */
  public void expectClose() throws IOException {
    ApfMessage message = next();
    if (message != null) {
      throw new AssertionError(message + " instead of the end");
    }
  }

  /**
   * Waits for the end of the connection, whatever comes before it.
   *
   * @throws AssertionError if it does not come in time
   */
  public void expectCloseAfterAnything() throws IOException {
    while (next() != null) {
      // goes on to the end
    }
  }

  /**
   * Checks that nothing comes for a while.
   *
   * @throws AssertionError if something does, or the connection ends
   */
  public void expectNothing(Duration spell) throws IOException {
    try {
      ApfMessage message = next(spell);
      throw new AssertionError((message == null ? "the end" : message) + " instead of nothing");
    } catch (SocketTimeoutException quiet) {
      // as it should be
    }
  }

  /**
   * Everything that comes until the end of the connection, as bytes, whatever they are.
   *
   * @throws AssertionError if the end does not come in time
   */
  public byte[] drain() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[4096];
    socket.setSoTimeout((int) deadline.toMillis());
    try {
      int length = readSome(buffer);
      while (length >= 0) {
        all.write(buffer, 0, length);
        length = readSome(buffer);
      }
    } catch (SocketTimeoutException late) {
      throw new AssertionError("no end within " + deadline, late);
    }
    return all.toByteArray();
  }

  private @Nullable ApfMessage next() throws IOException {
    try {
      return next(deadline);
    } catch (SocketTimeoutException late) {
      throw new AssertionError("nothing came within " + deadline, late);
    }
  }

  private @Nullable ApfMessage next(Duration limit) throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    byte[] buffer = new byte[4096];
    while (inbox.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new SocketTimeoutException();
      }
      socket.setSoTimeout((int) left);
      int length = readSome(buffer);
      if (length < 0) {
        return null;
      }
      inbox.decode(ByteBuffer.wrap(buffer, 0, length));
    }
    return inbox.next();
  }

  /** A reset counts as an end. */
  private int readSome(byte[] buffer) throws IOException {
    try {
      return socket.getInputStream().read(buffer);
    } catch (SocketTimeoutException late) {
      throw late;
    } catch (IOException reset) {
      return -1;
    }
  }

  /** Closes the connection. */
  @Override
  public void close() throws IOException {
    socket.close();
  }
}
