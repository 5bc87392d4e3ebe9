package org.mayday.simulator.tunnel;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.simulator.web.Conversation;
import org.mayday.simulator.web.Outlet;

/** Ties a channel to a conversation of the web server, within the credit that the gateway gives. */
final class ChannelOutlet implements ChannelListener, Outlet {

  private final Channel channel;
  private final Runnable cutTunnel;
  private final Conversation conversation;
  private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
  private boolean closing;
  private boolean cutting;
  private boolean over;

  ChannelOutlet(Channel channel, Runnable cutTunnel, Function<Outlet, Conversation> service) {
    this.channel = channel;
    this.cutTunnel = cutTunnel;
    this.conversation = service.apply(this);
  }

  @Override
  public void data(Channel from, ByteBuffer data) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    from.release(bytes.length);
    conversation.received(bytes);
  }

  @Override
  public void writable(Channel from) {
    flush();
  }

  @Override
  public void closed(Channel from, boolean tunnelEnded) {
    waiting.clear();
    finish();
  }

  private void finish() {
    if (!over) {
      over = true;
      conversation.ended();
    }
  }

  @Override
  public void write(byte[] bytes) {
    if (channel.state() == Channel.State.OPEN && !closing) {
      waiting.add(ByteBuffer.wrap(bytes));
      flush();
    }
  }

  @Override
  public void close() {
    closing = true;
    flush();
  }

  /** Whether nothing goes over it any more. */
  boolean isOver() {
    return over;
  }

  @Override
  public void cut() {
    cutting = true;
    close();
  }

  private void flush() {
    while (!waiting.isEmpty() && channel.state() == Channel.State.OPEN) {
      channel.write(waiting.peek());
      if (waiting.peek().hasRemaining()) {
        return;
      }
      waiting.remove();
    }
    if (waiting.isEmpty() && closing) {
      channel.close();
      finish(); // of a channel that is closed here nothing more is heard
      if (cutting) {
        cutTunnel.run();
      }
    }
  }
}
