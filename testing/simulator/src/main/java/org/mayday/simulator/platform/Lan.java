package org.mayday.simulator.platform;

import java.net.InetSocketAddress;
import java.util.Optional;

/** A PC's ports in the network of the company and on itself, and its way to a setup server. */
public interface Lan {

  /** No network. */
  Lan NONE =
      new Lan() {
        @Override
        public Optional<InetSocketAddress> address() {
          return Optional.empty();
        }

        @Override
        public Optional<InetSocketAddress> secureAddress() {
          return Optional.empty();
        }

        @Override
        public Runnable parting() {
          return () -> {};
        }

        @Override
        public InetSocketAddress openLocal(int port) {
          throw new IllegalStateException("the PC has no network");
        }

        @Override
        public void send(byte[] message, InetSocketAddress to) {}
      };

  /** Where plain HTTP is served in the network (16992), if it has an address there. */
  Optional<InetSocketAddress> address();

  /** Where HTTP over TLS is served in the network (16993), if it has an address there. */
  Optional<InetSocketAddress> secureAddress();

  /**
   * Remembers the present connections from the network.
   *
   * @return ends them, after what is being written
   */
  Runnable parting();

  /**
   * Serves software on the PC, as Intel's LMS does: HTTP on a port of loopback, and HTTP over TLS
   * on the next one.
   *
   * @param port 0 for any two
   * @return where HTTP is served
   * @throws IllegalStateException if a port is taken
   */
  InetSocketAddress openLocal(int port);

  /** Sends a message to a setup server and closes; nothing comes back, success or not. */
  void send(byte[] message, InetSocketAddress to);
}
