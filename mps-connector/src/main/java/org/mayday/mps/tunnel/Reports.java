package org.mayday.mps.tunnel;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.message.UdpSendTo;
import org.mayday.mps.api.FirmwareReport;
import org.mayday.mps.api.FirmwareReport.Kind;
import org.mayday.mps.event.ReportInbox;

/**
 * What the firmware of one tunnel says by itself, on its way to the application. A little is held
 * back until the tunnel has been told to be open. Runs in the mailbox of the tunnel.
 */
final class Reports implements ReportInbox {
  private static final int MOST_HELD = 8;

  private final Tunnel tunnel;
  private final TunnelContext context;
  private final Announcements announcements;
  private final ReportAllowance allowance = new ReportAllowance();
  private @Nullable Queue<FirmwareReport> held;

  Reports(Tunnel tunnel, TunnelContext context, Announcements announcements) {
    this.tunnel = tunnel;
    this.context = context;
    this.announcements = announcements;
  }

  /** Firmware asked for a datagram to be sent; it goes nowhere but to the application. */
  void datagram(UdpSendTo datagram) {
    ByteBuffer payload = datagram.payload();
    byte[] content = new byte[Math.min(payload.remaining(), FirmwareReport.LARGEST_CONTENT)];
    payload.get(content);
    take(Kind.DATAGRAM, datagram.host() + ":" + datagram.port(), "", content);
  }

  @Override
  public boolean take(Kind kind, String target, String contentType, byte[] content) {
    if (!allowance.take(context.ticker().getAsLong())) {
      context.figures().reportLost();
      return false;
    }
    FirmwareReport report =
        new FirmwareReport(
            UUID.randomUUID(),
            announcements.platform(),
            tunnel.id(),
            kind,
            cut(target, FirmwareReport.LONGEST_TARGET),
            cut(contentType, FirmwareReport.LONGEST_TYPE),
            content,
            context.clock().instant());
    boolean taken = announcements.isOpen() ? context.events().reported(report) : hold(report);
    if (taken) {
      context.figures().reportTaken();
    } else {
      context.figures().reportLost();
    }
    return taken;
  }

  private static String cut(String words, int most) {
    return words.length() > most ? words.substring(0, most) : words;
  }

  private boolean hold(FirmwareReport report) {
    Queue<FirmwareReport> waiting = held == null ? new ArrayDeque<>(1) : held;
    held = waiting;
    return waiting.size() < MOST_HELD && waiting.add(report);
  }

  /** Tells what was held back, if the tunnel is open now. */
  void tellHeld() {
    Queue<FirmwareReport> waiting = held;
    if (waiting == null || !announcements.isOpen()) {
      return;
    }
    held = null;
    for (FirmwareReport report : waiting) {
      if (!context.events().reported(report)) {
        context.figures().reportDropped();
      }
    }
  }

  /** The tunnel is gone; what is still held back was said in a tunnel that nobody heard of. */
  void ended() {
    Queue<FirmwareReport> waiting = held;
    held = null;
    if (waiting != null) {
      waiting.forEach(report -> context.figures().reportDropped());
    }
  }
}
