package org.mayday.cli.agent;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.line.ServerLine;
import org.mayday.relay.Frame;
import org.mayday.relay.Frame.Kind;
import org.mayday.relay.MalformedFrameException;
import org.mayday.relay.Notice;

/** One line to Mayday: relays what it is told to, until Mayday says how it ended. */
final class Visit extends ServerLine implements LocalChannel.Way {
  private static final Logger LOG = System.getLogger(Visit.class.getName());

  private final int lmsPort;
  private final Consumer<String> told;
  private final @Nullable LocalChannel[] channels = new LocalChannel[Frame.MOST_CHANNELS];

  /**
   * A line that is not open yet.
   *
   * @param lmsPort port of LMS; that with TLS is the next
   * @param told hears what Mayday says meanwhile
   */
  Visit(int lmsPort, Consumer<String> told) {
    this.lmsPort = lmsPort;
    this.told = told;
  }

  @Override
  protected void heard(Notice notice) {
    if (notice.kind() == Notice.Kind.STEP) {
      told.accept(notice.sentence());
    } else {
      end().complete(notice);
    }
  }

  @Override
  protected void heard(Frame frame) throws MalformedFrameException {
    LocalChannel channel = channels[frame.channel()];
    if (frame.kind() == Kind.OPEN || frame.kind() == Kind.OPEN_TLS) {
      if (channel != null && !channel.isOver()) {
        throw new MalformedFrameException("a channel that is open is opened");
      }
      int port = frame.kind() == Kind.OPEN ? lmsPort : lmsPort + 1;
      LocalChannel opened = new LocalChannel(frame.channel(), port, this);
      channels[frame.channel()] = opened;
      opened.open();
    } else if (channel != null) {
      channel.heard(frame); // one that is over takes it and does nothing
    }
  }

  @Override
  public void send(Frame frame) {
    try {
      send(frame.encoded());
    } catch (IOException over) {
      LOG.log(Level.DEBUG, "The line is over.", over);
    }
  }

  @Override
  protected void cut() {
    for (LocalChannel channel : channels) {
      if (channel != null) {
        channel.close();
      }
    }
  }
}
