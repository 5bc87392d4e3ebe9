package org.mayday.simulator.tunnel;

import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.mayday.simulator.platform.Tls;

/** The way out: TLS connections to the gateway. */
public interface Network {

  /**
   * Opens a connection.
   *
   * @param gateway whom to call
   * @param calls hears of it, in order, on the executor
   * @param executor runs one action at a time, in order
   * @param protocols TLS versions to offer
   */
  void connect(Gateway gateway, Events calls, Executor executor, Iterable<String> protocols);

  /**
   * Whom to call.
   *
   * @param host name or address
   * @param port TCP port
   * @param certificateName name that its certificate must carry
   * @param roots authorities of which one must have issued its certificate
   * @param own certificate that the PC shows if it is asked
   */
  record Gateway(
      String host,
      int port,
      String certificateName,
      List<X509Certificate> roots,
      Optional<Tls.Credential> own) {

    /** Copies the list. */
    public Gateway {
      roots = List.copyOf(roots);
    }

    /** The same at another port. */
    public Gateway at(int other) {
      return new Gateway(host, other, certificateName, roots, own);
    }
  }

  /** One connection, secured. Safe for any thread. */
  interface Wire {

    /** Sends bytes after the former ones. */
    void write(ByteBuffer bytes);

    /** Closes after what was written. */
    void close();

    /** Closes at once, without a word. */
    void cut();
  }

  /** What happens to a connection. */
  interface Events {

    /** TLS is done; the gateway is the right one. */
    void secured(Wire wire);

    /** Bytes came. */
    void received(byte[] bytes);

    /**
     * The connection is over, or never came about; the last call.
     *
     * @param reason in words
     */
    void closed(String reason);
  }
}
