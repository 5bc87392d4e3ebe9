package org.mayday.apf.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.apf.channel.ChannelTarget;
import org.mayday.apf.codec.AnyMessage;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.ApfMessage;

@Domain(AnyMessage.class)
@Domain(DomainContext.Global.class)
class SessionProperties {

  /** Keeps what comes; gives credit back when the test says so. */
  private static final class Reader implements ChannelListener {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void data(Channel channel, ByteBuffer data) {
      byte[] copy = new byte[data.remaining()];
      data.get(copy);
      bytes.writeBytes(copy);
    }

    @Override
    public void closed(Channel channel, boolean tunnelEnded) {}
  }

  @Property(tries = 150)
  void everyByteArrivesInOrderWhateverTheInterleaving(
      @ForAll @Size(max = 3000) byte[] down,
      @ForAll @Size(max = 3000) byte[] up,
      @ForAll @IntRange(min = 1, max = 500) int window,
      @ForAll Random chance) {
    Pair pair = Pair.open();
    Reader atServer = new Reader();
    Reader atDevice = new Reader();
    Channel server = pair.server.openChannel(new ChannelTarget("", 16992, "", 0), window, atServer);
    pair.settle();
    Channel device = Objects.requireNonNull(pair.askedOfDevice);
    device.accept(1 + chance.nextInt(500), atDevice);
    pair.settle();

    ByteBuffer toDevice = ByteBuffer.wrap(down);
    ByteBuffer toServer = ByteBuffer.wrap(up);
    for (int step = 0;
        atServer.bytes.size() < up.length || atDevice.bytes.size() < down.length;
        step++) {
      assertThat(step).as("steps until all has arrived").isLessThan(200_000);
      switch (chance.nextInt(6)) {
        case 0 -> server.write(toDevice);
        case 1 -> device.write(toServer);
        case 2 -> server.release(chance.nextInt(server.unreleased() + 1));
        case 3 -> device.release(chance.nextInt(device.unreleased() + 1));
        case 4 -> pair.deliverToServer();
        default -> pair.deliverToDevice();
      }
      assertThat(server.unreleased()).isLessThanOrEqualTo(window);
    }

    assertThat(atDevice.bytes.toByteArray()).isEqualTo(down);
    assertThat(atServer.bytes.toByteArray()).isEqualTo(up);
    assertThat(pair.serverEnd).isNull();
    assertThat(pair.deviceEnd).isNull();
  }

  @Property(tries = 300)
  void anyWalkEndsOpenOrClosed(
      @ForAll @Size(max = 30) List<ApfMessage> messages, @ForAll Random chance) {
    Pair pair = Pair.open();
    List<Channel> channels = new ArrayList<>();
    for (ApfMessage message : messages) {
      if (pair.server.canOpenChannel() && chance.nextBoolean()) {
        channels.add(pair.server.openChannel(new ChannelTarget("", 1, "", 0), 100, new Reader()));
      }
      pair.server.receive(ApfEncoder.encode(message), pair.now);
      pair.passTime(chance.nextInt(1000));
    }

    assertThat(pair.server.phase()).isIn(Phase.OPEN, Phase.CLOSED);
    if (pair.server.phase() == Phase.CLOSED) {
      assertThat(pair.serverEnd).isNotNull();
      assertThat(pair.server.channelCount()).isZero();
      assertThat(channels).allMatch(channel -> channel.state() == Channel.State.CLOSED);
    }
  }

  @Property(tries = 300)
  void noStrangerEverGetsIn(@ForAll @Size(max = 20) List<ApfMessage> messages) {
    List<SessionEnd> ends = new ArrayList<>();
    MpsSession session = new MpsSession(MpsSettings.standard(), new SilentHost(ends), 0);
    for (ApfMessage message : messages) {
      session.receive(ApfEncoder.encode(message), 0);
    }
    session.tick(60_000);

    assertThat(session.phase()).isEqualTo(Phase.CLOSED);
    assertThat(ends).hasSize(1);
  }

  @Property(tries = 100)
  void aCutAnywhereFreesEverything(@ForAll @IntRange(max = 40) int deliveries) {
    Pair pair = new Pair("right");
    pair.device.start(0);
    for (int i = 0; i < deliveries; i++) {
      pair.deliverToServer();
      pair.deliverToDevice();
    }
    pair.server.connectionLost();
    pair.settle();

    assertThat(Objects.requireNonNull(pair.serverEnd).cause())
        .isEqualTo(SessionEnd.Cause.CONNECTION_LOST);
    assertThat(pair.server.channelCount()).isZero();
  }
}
