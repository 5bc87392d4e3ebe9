package org.mayday.mps.event;

import java.util.ArrayList;
import java.util.List;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.message.OpenFailureReason;

/**
 * Where the channels end that the firmware of one tunnel opens, wherever it wanted them to lead to.
 * Runs in the mailbox of the tunnel and never blocks.
 */
public final class EventSink {
  private final EventContext context;
  private final ReportInbox inbox;
  private final List<EventChannel> open = new ArrayList<>(1);

  public EventSink(EventContext context, ReportInbox inbox) {
    this.context = context;
    this.inbox = inbox;
  }

  /** Firmware asks for a channel; it is accepted, or refused if there are too many. */
  public void asked(Channel channel) {
    if (open.size() >= context.settings().channels() || !context.permits().take()) {
      channel.refuse(OpenFailureReason.RESOURCE_SHORTAGE);
      return;
    }
    EventChannel accepted = new EventChannel(channel, this, context, inbox);
    open.add(accepted);
    channel.accept(context.window(), accepted);
  }

  void ended(EventChannel channel) {
    if (open.remove(channel)) {
      context.permits().giveBack();
    }
  }

  /** Ends channels whose time is over. */
  public void tick(long now) {
    for (EventChannel channel : List.copyOf(open)) {
      if (now >= channel.deadline()) {
        channel.timeIsOver();
      }
    }
  }

  /** Moment at which {@link #tick} is due; {@link Long#MAX_VALUE} if there is none. */
  public long nextDeadline() {
    long next = Long.MAX_VALUE;
    for (EventChannel channel : open) {
      next = Math.min(next, channel.deadline());
    }
    return next;
  }
}
