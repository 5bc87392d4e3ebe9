package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.UserCalled;
import org.mayday.calls.entity.HelpCall;
import org.mayday.calls.entity.Ring;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.presence.boundary.Trigger;
import org.mayday.presence.boundary.TunnelRecord;

/**
 * Turns the firmware's word that somebody pressed the help key into a call, or adds it to the call
 * that there is: the PC may have opened a tunnel for the same key press, before or after. A call
 * that began shortly before and that no event has told of yet is the one, even if it is over
 * already; firmware holds events back for up to 30 s. Runs in the caller's transaction.
 */
@Dependent
public class KeyPresses {
  private final RingingLine line;
  private final CallRows rows;
  private final Desk desk;

  @Inject
  public KeyPresses(RingingLine line, CallRows rows, Desk desk) {
    this.line = line;
    this.rows = rows;
    this.desk = desk;
  }

  /** The firmware reports a key press. */
  public void told(UserCalled event) {
    Optional<HelpCall> open = rows.lockOpen(event.platform());
    if (open.isPresent()) {
      line.told(open.get(), event, words(event), isAnother(open.get(), event));
      return;
    }
    Optional<HelpCall> over =
        rows.lockNewest(event.platform(), event.at().minus(window()))
            .filter(call -> call.toldAt() == null);
    if (over.isPresent()) {
      line.told(over.get(), event, words(event), false);
    } else {
      ring(event);
    }
  }

  private void ring(UserCalled event) {
    @Nullable TunnelRecord tunnel = tunnel(event).orElse(null);
    Ring ring =
        new Ring(
            event.platform(),
            desk.directory()
                .find(event.platform())
                .map(PlatformCard::name)
                .orElse(event.platform().toString()),
            tunnel == null ? null : tunnel.tunnel(),
            tunnel == null ? event.address() : tunnel.address(),
            // whatever the tunnel was opened for: the user pressed a key
            Trigger.USER_INITIATED,
            words(event),
            event.at());
    HelpCall call = line.ring(ring, event);
    if (tunnel != null) {
      desk.tunnels().belongsTo(tunnel.tunnel(), call.id());
    }
  }

  /** The tunnel that the event came through, if the PC still has it; else the one it has. */
  private Optional<TunnelRecord> tunnel(UserCalled event) {
    return Optional.ofNullable(event.tunnel())
        .flatMap(desk.tunnels()::record)
        .filter(record -> record.closedAt() == null)
        .or(() -> desk.tunnels().current(event.platform()));
  }

  /** Whether the key was pressed once more than the call knows of. */
  private boolean isAnother(HelpCall call, UserCalled event) {
    Instant began = call.ringingSince();
    return call.toldAt() != null
        || Duration.between(began, event.at()).abs().compareTo(window()) > 0;
  }

  private Duration window() {
    return desk.settings().eventWindow();
  }

  private static String words(UserCalled event) {
    StringBuilder words = new StringBuilder("The firmware reports a key press");
    if (event.tunnel() == null) {
      words.append(" inside the company network");
    }
    if (event.hostName() != null) {
      words.append(" on \"").append(event.hostName()).append('"');
    }
    if (event.reason() != null) {
      words.append("; the reason given is \"").append(event.reason()).append('"');
    }
    return words.append('.').toString();
  }
}
