package org.mayday.port.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.mayday.port.control.PortHall;
import org.mayday.relay.Frame;
import org.mayday.relay.Line;
import org.mayday.relay.LineListener;

/**
 * Where those come in who forward a port of a PC. The role was asked for when the ticket was given
 * out; here only the ticket counts, which is the first text: {@code ticket SECRET UUID PORT}.
 */
@ApplicationScoped
public class PortDoor {
  /** Bytes of the largest message. */
  public static final int LARGEST = Frame.LARGEST;

  /** How long somebody may take to show a ticket. */
  public static final Duration UNTIL_TICKET = Duration.ofSeconds(15);

  /** Whoever forwards a port gives a sign of life every 20 s. */
  public static final Duration SILENCE = Duration.ofSeconds(90);

  @Inject PortHall hall;

  /**
   * Whether somebody may come once more from this address in this minute, so that no stranger takes
   * all places.
   *
   * @param address a literal one
   */
  public boolean mayCome(String address) {
    return hall.mayCome(address);
  }

  /** Somebody has come; empty if there are too many already. */
  public Optional<LineListener> open(Line line) {
    return hall.open(line);
  }
}
