package org.mayday.mps.connection;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import org.mayday.mps.tunnel.PcChannel;

/** What the PC sends into a channel. Reading gives window credit back to the PC. */
final class ChannelInput extends InputStream {
  private final PcChannel channel;
  private volatile int timeout;

  ChannelInput(PcChannel channel) {
    this.channel = channel;
  }

  /** Milliseconds that a read waits; 0 waits until the channel ends. */
  void setTimeout(int millis) {
    timeout = millis;
  }

  int timeout() {
    return timeout;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    return channel.read(bytes, offset, length, Duration.ofMillis(timeout));
  }

  @Override
  public int available() {
    return channel.available();
  }

  @Override
  public void close() {
    channel.close();
  }
}
