package org.mayday.apf.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ChannelClose;
import org.mayday.apf.message.ChannelOpenConfirmation;
import org.mayday.apf.message.ChannelOpenFailure;
import org.mayday.apf.message.OpenFailureReason;

class ChannelNumbersTest {
  private final List<ApfMessage> sent = new ArrayList<>();
  private final ChannelTable table = new ChannelTable(new ChannelLimits(3, 10, 10), sent::add);
  private final ChannelListener nobody =
      new ChannelListener() {
        @Override
        public void data(Channel channel, ByteBuffer data) {}

        @Override
        public void closed(Channel channel, boolean tunnelEnded) {}
      };

  @Test
  void aFreedNumberComesBackLast() {
    open();
    Channel second = open();
    table.on(new ChannelOpenFailure(second.number(), OpenFailureReason.CONNECT_FAILED));

    assertThat(open().number()).isEqualTo(3);
    assertThat(open().number()).isEqualTo(5);
  }

  @Test
  void allNumbersInUseMeansFull() {
    open();
    open();
    open();

    assertThat(table.isFull()).isTrue();
    assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anAbandonedChannelKeepsItsNumberUntilThePeerIsDoneWithIt() {
    Channel channel = open();
    channel.close();

    assertThat(table.used()).isEqualTo(1);
    table.on(new ChannelOpenConfirmation(channel.number(), 9, 100));
    assertThat(sent).endsWith(new ChannelClose(9));
    assertThat(table.used()).isEqualTo(1);
    table.on(new ChannelClose(channel.number()));
    assertThat(table.used()).isZero();
    assertThat(channel.state()).isEqualTo(Channel.State.CLOSED);
  }

  @Test
  void aThousandChannelsInARowLeaveNothingBehind() {
    for (int i = 0; i < 1000; i++) {
      Channel channel = open();
      table.on(new ChannelOpenConfirmation(channel.number(), i, 100));
      channel.close();
      table.on(new ChannelClose(channel.number()));
    }

    assertThat(table.used()).isZero();
    assertThat(sent).hasSize(2000);
  }

  @Test
  void noWindowIsLargerThanItsLimit() {
    assertThatThrownBy(
            () -> table.open("forwarded-tcpip", new ChannelTarget("", 1, "", 0), 11, nobody))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(sent).isEmpty();
    assertThat(table.used()).isZero();
  }

  private Channel open() {
    return table.open("forwarded-tcpip", new ChannelTarget("", 16992, "", 0), 10, nobody);
  }
}
