package org.mayday.enrolment.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import org.mayday.mps.api.CarriedSocket;

/** A channel of the relay in the clothes of a connected {@link Socket}, for the HTTP library. */
final class RelaySocket extends CarriedSocket {
  private final RelayChannel channel;
  private volatile int timeout;

  /**
   * The view of a channel that is open.
   *
   * @param port of the firmware that it leads to
   */
  RelaySocket(RelayChannel channel, int port) throws SocketException {
    super(port);
    this.channel = channel;
  }

  @Override
  public InputStream getInputStream() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return length == 0 ? 0 : channel.read(bytes, offset, length, timeout);
      }

      @Override
      public int available() {
        return channel.available();
      }

      @Override
      public void close() {
        channel.close();
      }
    };
  }

  @Override
  public OutputStream getOutputStream() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        channel.write(bytes, offset, length);
      }

      @Override
      public void close() {
        channel.close();
      }
    };
  }

  @Override
  public void close() {
    channel.close();
  }

  @Override
  public boolean isClosed() {
    return channel.isClosed();
  }

  @Override
  public void shutdownInput() {}

  @Override
  public void shutdownOutput() {}

  @Override
  public void setSoTimeout(int millis) {
    timeout = millis;
  }

  @Override
  public int getSoTimeout() {
    return timeout;
  }

  @Override
  public String toString() {
    return "RelaySocket[" + getPort() + "]";
  }
}
