package org.mayday.benchmarks;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.apf.channel.ChannelTarget;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.ChannelData;
import org.mayday.apf.message.ChannelOpenConfirmation;
import org.mayday.apf.message.ChannelWindowAdjust;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.apf.message.TcpipForward;
import org.mayday.apf.message.UserAuthRequest;
import org.mayday.apf.session.MpsSession;
import org.mayday.apf.session.MpsSettings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one message costs, from its bytes to the bytes of the answer, without a network. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TunnelBenchmark {
  private static final int CHUNK = 4096;

  private final ByteBuffer login =
      join(
          new ProtocolVersion(1, 0, 1, new UUID(1, 2)),
          new ServiceRequest(ApfNames.AUTH_SERVICE),
          UserAuthRequest.byPassword("mps-user", "P4ssword-of-a-PC"));
  private final ByteBuffer forwards =
      join(
          new ServiceRequest(ApfNames.FORWARD_SERVICE),
          new TcpipForward(true, "0.0.0.0", 16992),
          new TcpipForward(true, "0.0.0.0", 16994));
  private final ByteBuffer keepAlive = join(new KeepAliveRequest(7));
  private final SilentHost host = new SilentHost();
  private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);

  private MpsSession open;
  private Channel channel;
  private ByteBuffer channelData;
  private ByteBuffer credit;

  /** Opens a tunnel with one channel. */
  @Setup
  public void openTunnel() {
    open = logIn();
    open.receive(forwards.duplicate(), 0);
    channel =
        open.openChannel(
            new ChannelTarget("127.0.0.1", 16992, "127.0.0.1", 1), CHUNK, new Consumer());
    open.receive(join(new ChannelOpenConfirmation(channel.number(), 1, 0xFFFF_FFFFL)), 0);
    credit = join(new ChannelWindowAdjust(channel.number(), CHUNK));
    channelData = join(new ChannelData(channel.number(), chunk.duplicate()));
  }

  /** A whole login; there is no TLS in it. */
  @Benchmark
  public MpsSession login() {
    return logIn();
  }

  /** KEEPALIVE_REQUEST in, KEEPALIVE_REPLY out. */
  @Benchmark
  public void keepAlive() {
    open.receive(keepAlive.rewind(), 0);
  }

  /** 4 KiB of CHANNEL_DATA in and released, WINDOW_ADJUST out. */
  @Benchmark
  public void channelData() {
    open.receive(channelData.rewind(), 0);
  }

  /** 4 KiB of CHANNEL_DATA out, WINDOW_ADJUST in. */
  @Benchmark
  public int channelCredit() {
    int sent = channel.write(chunk.clear());
    open.receive(credit.rewind(), 0);
    return sent;
  }

  private MpsSession logIn() {
    MpsSession session = new MpsSession(MpsSettings.standard(), host, 0);
    session.receive(login.duplicate(), 0);
    session.verified(true, 0);
    return session;
  }

  private static ByteBuffer join(ApfMessage... messages) {
    ByteBuffer all = ByteBuffer.allocate(64 * 1024);
    for (ApfMessage message : messages) {
      ApfEncoder.encode(message, all);
    }
    return all.flip();
  }

  /** Takes everything at once. */
  private static final class Consumer implements ChannelListener {
    @Override
    public void data(Channel channel, ByteBuffer bytes) {
      channel.release(bytes.remaining());
    }

    @Override
    public void closed(Channel channel, boolean tunnelEnded) {}
  }
}
