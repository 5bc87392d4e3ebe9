package org.mayday.mps.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A proxy that does with each connection what a test says, one after the other. */
final class FakeProxy implements AutoCloseable {
  private final ServerSocket server;

  private FakeProxy(ServerSocket server) {
    this.server = server;
  }

  /** What is done with a connection; it is closed afterwards. */
  interface Service {
    void serve(Socket client) throws IOException, InterruptedException;
  }

  static FakeProxy serving(Service service) {
    try {
      ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      Thread thread = new Thread(() -> serve(server, service), "fake-proxy");
      thread.setDaemon(true);
      thread.start();
      return new FakeProxy(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void serve(ServerSocket server, Service service) {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        service.serve(client);
      } catch (IOException | InterruptedException over) {
        // The test has seen what it wanted.
      }
    }
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
