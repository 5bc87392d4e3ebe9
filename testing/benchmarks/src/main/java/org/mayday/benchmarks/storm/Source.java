package org.mayday.benchmarks.storm;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;

/** PCs that send into a channel as long as the gateway gives credit, as a busy screen does. */
final class Source implements PcService {
  private static final int WINDOW = 65_536;
  private static final int PORTION = 32_768;

  private final ByteBuffer content = ByteBuffer.allocate(PORTION);
  private final Map<StormPc, Channel> open = new ConcurrentHashMap<>();
  private final AtomicLong sent = new AtomicLong();

  /** Bytes sent by all PCs. */
  long sent() {
    return sent.get();
  }

  @Override
  public void asked(StormPc pc, Channel channel) {
    open.put(pc, channel);
    channel.accept(WINDOW, new Sender(pc));
    // After the confirmation; the gateway reads it first.
    pump(pc);
  }

  @Override
  public void writable(StormPc pc) {
    pump(pc);
  }

  private void pump(StormPc pc) {
    Channel channel = open.get(pc);
    int count = 1;
    // A write that finds no credit is what makes the channel tell when there is some.
    while (channel != null && count > 0 && !pc.isCongested()) {
      count = channel.write(content.duplicate());
      sent.addAndGet(count);
      pc.flushOrFail();
      channel = open.get(pc);
    }
  }

  private final class Sender implements ChannelListener {
    private final StormPc pc;

    Sender(StormPc pc) {
      this.pc = pc;
    }

    @Override
    public void data(Channel channel, ByteBuffer data) {
      channel.release(data.remaining());
    }

    @Override
    public void writable(Channel channel) {
      pump(pc);
    }

    @Override
    public void closed(Channel channel, boolean tunnelEnded) {
      open.remove(pc);
    }
  }
}
