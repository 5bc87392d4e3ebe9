package org.mayday.mps.tunnel;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelTarget;
import org.mayday.apf.session.MpsSession;
import org.mayday.mps.api.TunnelException;

/**
 * Where channels of one tunnel begin, and where their writers wait while the wire is congested.
 * Runs in the mailbox of the tunnel.
 */
final class ChannelDoor {
  /** Firmware takes any address of the originator; this one tells nothing of the server. */
  private static final String ORIGINATOR = "127.0.0.1";

  private static final int ORIGINATOR_PORT = 1_024;

  private final Wire wire;
  private final Deque<ChannelDriver> starved = new ArrayDeque<>(0);

  ChannelDoor(Wire wire) {
    this.wire = wire;
  }

  /** Asks the PC for a channel; null if that is not possible, which the face is told. */
  @Nullable Channel open(
      @Nullable MpsSession session, TunnelChannel face, ChannelDriver driver, String endDetail) {
    if (session == null) {
      face.refused(TunnelException.Reason.TUNNEL_CLOSED, "the tunnel is gone: " + endDetail);
      return null;
    }
    if (!session.canOpenChannel()) {
      face.refused(
          TunnelException.Reason.TOO_MANY_CHANNELS,
          "the tunnel has " + session.channelCount() + " channels, which is all it may have");
      return null;
    }
    // The device knows its own address; captures of working servers leave the host empty.
    ChannelTarget target = new ChannelTarget("", face.port(), ORIGINATOR, ORIGINATOR_PORT);
    return session.openChannel(target, face.window(), driver);
  }

  boolean isCongested() {
    return wire.isCongested();
  }

  /** Lets the driver send once the wire is free again. */
  void whenDrained(ChannelDriver driver) {
    if (!starved.contains(driver)) {
      starved.add(driver);
    }
  }

  /** The wire is free again; whoever congests it anew waits at the end of the row. */
  void drained() {
    int waiting = starved.size();
    for (int i = 0; i < waiting; i++) {
      starved.remove().send();
    }
  }
}
