package org.mayday.simulator.tunnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelLimits;
import org.mayday.apf.channel.ChannelTable;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ChannelClose;
import org.mayday.apf.message.ChannelOpen;
import org.mayday.simulator.web.Conversation;

class ChannelOutletTest {
  private final List<ApfMessage> sent = new ArrayList<>();
  private final ChannelTable table = new ChannelTable(new ChannelLimits(8, 4096, 4096), sent::add);
  private final AtomicInteger ends = new AtomicInteger();
  private final Channel channel =
      Objects.requireNonNull(
          table.asked(new ChannelOpen("direct-tcpip", 3, 4096, "localhost", 16995, "desk", 1)));
  private final ChannelOutlet outlet =
      new ChannelOutlet(channel, () -> {}, wire -> new Ending(ends));

  private record Ending(AtomicInteger ends) implements Conversation {
    @Override
    public void received(byte[] bytes) {}

    @Override
    public void ended() {
      ends.incrementAndGet();
    }
  }

  ChannelOutletTest() {
    channel.accept(4096, outlet);
  }

  @Test
  void tellsTheEndOnceWhenThePcCloses() {
    outlet.close();
    assertThat(sent).last().isInstanceOf(ChannelClose.class);
    assertThat(ends).hasValue(1);
    assertThat(outlet.isOver()).isTrue();
    table.on(new ChannelClose(channel.number()));
    table.tunnelEnded();
    assertThat(ends).hasValue(1);
  }

  @Test
  void tellsTheEndOnceWhenTheGatewayCloses() {
    table.on(new ChannelClose(channel.number()));
    outlet.close();
    assertThat(ends).hasValue(1);
    assertThat(outlet.isOver()).isTrue();
  }
}
