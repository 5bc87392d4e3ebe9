package org.mayday.mps.connection;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.mayday.mps.tunnel.PcChannel;

/** What goes to the PC through a channel. Writing waits for window credit, not for the network. */
final class ChannelOutput extends OutputStream {
  private final PcChannel channel;

  ChannelOutput(PcChannel channel) {
    this.channel = channel;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    channel.write(bytes, offset, length);
  }

  @Override
  public void close() {
    channel.close();
  }
}
