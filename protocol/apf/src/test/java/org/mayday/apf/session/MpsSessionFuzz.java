package org.mayday.apf.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.apf.channel.ChannelTarget;

/** Whatever a device sends after its login, a session goes on or ends in order. */
class MpsSessionFuzz {
  private static final ChannelListener READER =
      new ChannelListener() {
        @Override
        public void data(Channel channel, ByteBuffer data) {
          channel.release(data.remaining());
        }

        @Override
        public void closed(Channel channel, boolean tunnelEnded) {}
      };

  /** The first byte tells how large the chunks are. */
  @FuzzTest(maxDuration = "5m")
  void survives(byte[] bytes) {
    Pair pair = Pair.open();
    pair.server.openChannel(new ChannelTarget("", 16992, "", 0), 1000, READER);
    pair.server.openChannel(new ChannelTarget("", 16994, "", 0), 1000, READER).close();
    int size = bytes.length == 0 ? 1 : 1 + (bytes[0] & 0x3F);
    for (int at = 1; at < bytes.length; at += size) {
      ByteBuffer chunk = ByteBuffer.wrap(bytes, at, Math.min(size, bytes.length - at)).slice();
      pair.server.receive(chunk, pair.now);
    }

    assertThat(pair.server.phase()).isIn(Phase.OPEN, Phase.CLOSED);
    assertThat(pair.serverEnd == null).isEqualTo(pair.server.phase() == Phase.OPEN);
  }
}
