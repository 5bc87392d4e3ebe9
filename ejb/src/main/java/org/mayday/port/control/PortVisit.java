package org.mayday.port.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.relay.Frame;
import org.mayday.relay.Line;
import org.mayday.relay.LineListener;
import org.mayday.relay.MalformedFrameException;
import org.mayday.relay.Notice;
import org.mayday.staff.control.StaffRoll;

/**
 * Somebody who forwards a port: shows a ticket, and then opens as many connections to that port as
 * a line has channels. Ends with a notice that says why. Thread-safe.
 */
final class PortVisit implements LineListener {
  private static final Logger LOG = System.getLogger(PortVisit.class.getName());
  private static final String ALIVE = "alive";
  private static final int WORDS = 4;
  private static final String BAD_TICKET =
      "This ticket is used up, too old, or for something else. Get a new one.";

  private final Line line;
  private final PortHall hall;
  private final @Nullable PortChannel[] channels = new PortChannel[Frame.MOST_CHANNELS];
  private boolean asked;
  private boolean over;
  private boolean told;
  private @Nullable PortPass pass;
  private PortTally tally = new PortTally();

  PortVisit(Line line, PortHall hall) {
    this.line = line;
    this.hall = hall;
  }

  @Override
  public boolean heard(String text) {
    if (asked) {
      return text.equals(ALIVE);
    }
    asked = true;
    String[] words = text.split(" ");
    Optional<PortPass> shown = Optional.empty();
    if (words.length == WORDS && words[0].equals("ticket")) {
      try {
        shown = hall.take(words[1], UUID.fromString(words[2]), Integer.parseInt(words[3]));
      } catch (IllegalArgumentException nonsense) {
        LOG.log(Level.DEBUG, "Somebody wants a port of no PC.", nonsense);
      }
    }
    return shown.map(this::begin).orElseGet(() -> refused(Notice.Kind.REFUSED, BAD_TICKET));
  }

  private boolean refused(Notice.Kind kind, String sentence) {
    line.say(new Notice(kind, sentence).text());
    return false;
  }

  private boolean begin(PortPass shown) {
    Optional<LiveTunnel> tunnel = hall.wires().tunnel(shown.platform());
    Notice obstacle = obstacle(tunnel, shown.port());
    if (obstacle == null) {
      obstacle =
          hall.places()
              .take(shown.who())
              .map(words -> new Notice(Notice.Kind.FAILED, words))
              .orElse(null);
    }
    if (obstacle != null) {
      hall.book().refused(shown, obstacle.sentence());
      return refused(obstacle.kind(), obstacle.sentence());
    }
    PortTally begun = new PortTally();
    synchronized (this) {
      if (over) {
        hall.places().giveBack(shown.who());
        return false;
      }
      tally = begun;
      pass = shown;
    }
    hall.book().opened(shown, begun);
    line.say(new Notice(Notice.Kind.STEP, "Port " + shown.port() + " is forwarded.").text());
    return true;
  }

  private static @Nullable Notice obstacle(Optional<LiveTunnel> tunnel, int port) {
    if (tunnel.isEmpty()) {
      return new Notice(Notice.Kind.AWAY, "The PC is not connected.");
    }
    Set<Integer> ports = tunnel.get().ports();
    return ports.contains(port)
        ? null
        : new Notice(
            Notice.Kind.FAILED,
            "The PC does not forward port %d, but %s."
                .formatted(
                    port,
                    new TreeSet<>(ports)
                        .stream().map(String::valueOf).collect(Collectors.joining(", "))));
  }

  @Override
  public boolean heard(ByteBuffer message) {
    try {
      return take(Frame.decoded(message));
    } catch (MalformedFrameException e) {
      end(Notice.Kind.FAILED, "What the command line says makes no sense: " + e.getMessage() + ".");
      return false;
    }
  }

  private boolean take(Frame frame) throws MalformedFrameException {
    PortChannel channel;
    PortPass shown;
    synchronized (this) {
      channel = channels[frame.channel()];
      shown = pass;
      if (shown == null) {
        return false;
      }
      if (over) {
        return !told; // whoever still sends is not cut off from the words
      }
      if (frame.kind() == Frame.Kind.OPEN) {
        if (channel != null && !channel.isOver()) {
          throw new MalformedFrameException("a channel that is open is opened");
        }
        channel = new PortChannel(frame.channel(), line, hall, shown, this::moved);
        channels[frame.channel()] = channel;
      }
    }
    if (channel == null) {
      throw new MalformedFrameException("a channel that was never opened");
    }
    if (frame.kind() == Frame.Kind.OPEN) {
      tally.connected();
      channel.open();
    } else {
      channel.heard(frame);
    }
    return true;
  }

  private void moved(int bytes) {
    tally.moved(bytes);
    if (tally.bytes() > hall.settings().bytes()) {
      end(Notice.Kind.FAILED, "As many bytes as allowed went through.");
    }
  }

  /** Looks whether it may go on; waits for nobody. */
  void look() {
    PortPass shown;
    synchronized (this) {
      shown = pass;
    }
    if (shown == null) {
      return;
    }
    if (hall.wires().tunnel(shown.platform()).isEmpty()) {
      endLater(Notice.Kind.AWAY, "The tunnel of the PC is cut.");
    } else if (tally.idle().compareTo(hall.settings().idle()) > 0) {
      long minutes = Math.max(1, hall.settings().idle().toMinutes());
      endLater(Notice.Kind.FAILED, "Nothing went through for %d minutes.".formatted(minutes));
    }
  }

  /** Whether a port is forwarded. */
  synchronized boolean hasBegun() {
    return pass != null && !over;
  }

  /** Ends if its owner may not have it any more; waits for nobody. */
  void checkStaff(StaffRoll staff) {
    PortPass shown;
    synchronized (this) {
      shown = pass;
    }
    if (shown != null && !shown.holds(staff)) {
      endLater(Notice.Kind.REFUSED, StaffRoll.LOST);
    }
  }

  @Override
  public void gone() {
    finish("The command line has ended it.");
  }

  /** Ends it and says why; the first reason counts. */
  void end(Notice.Kind kind, String sentence) {
    if (finish(sentence)) {
      takeLeave(kind, sentence);
    }
  }

  /** The same, for whoever must not wait until the command line takes what it is told. */
  private void endLater(Notice.Kind kind, String sentence) {
    if (finish(sentence)) {
      hall.threads().start("the end of a forwarded port", () -> takeLeave(kind, sentence));
    }
  }

  private void takeLeave(Notice.Kind kind, String sentence) {
    line.say(new Notice(kind, sentence).text());
    synchronized (this) {
      told = true;
    }
    line.close();
  }

  private boolean finish(String words) {
    PortPass shown;
    synchronized (this) {
      if (over) {
        return false;
      }
      over = true;
      shown = pass;
    }
    for (PortChannel channel : channels) {
      if (channel != null) {
        channel.cut();
      }
    }
    hall.left(this);
    if (shown != null) {
      hall.places().giveBack(shown.who());
      tally.end();
      hall.book().ended(shown, tally, words);
    }
    return true;
  }
}
