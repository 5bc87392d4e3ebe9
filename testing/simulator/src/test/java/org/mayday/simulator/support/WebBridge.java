package org.mayday.simulator.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.function.Function;
import org.mayday.simulator.web.Conversation;
import org.mayday.simulator.web.Outlet;

/** Lets clients with sockets talk to a PC's web server without a tunnel. */
public final class WebBridge implements AutoCloseable {

  private final ServerSocket listener = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
  private final Function<Outlet, Conversation> server;

  public WebBridge(Function<Outlet, Conversation> server) throws IOException {
    this.server = server;
    start(this::accept);
  }

  public int port() {
    return listener.getLocalPort();
  }

  public Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port());
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  private void accept() {
    try {
      while (!listener.isClosed()) {
        Socket socket = listener.accept();
        start(() -> serve(socket));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Conversation conversation = server.apply(new SocketOutlet(socket));
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[100];
      int length = in.read(buffer);
      while (length >= 0) {
        conversation.received(Arrays.copyOf(buffer, length));
        length = in.read(buffer);
      }
    } catch (IOException over) {
      // the client has gone
    }
  }

  private static void start(Runnable action) {
    Thread thread = new Thread(action, "bridge");
    thread.setDaemon(true);
    thread.start();
  }

  private record SocketOutlet(Socket socket) implements Outlet {

    @Override
    public void write(byte[] bytes) {
      try {
        socket.getOutputStream().write(bytes);
      } catch (IOException lost) {
        throw new UncheckedIOException(lost);
      }
    }

    @Override
    public void close() {
      try {
        socket.shutdownOutput();
      } catch (IOException lost) {
        throw new UncheckedIOException(lost);
      }
    }

    @Override
    public void cut() {
      close();
    }
  }
}
