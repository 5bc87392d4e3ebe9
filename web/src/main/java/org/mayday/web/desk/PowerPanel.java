package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.Platform;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.power.boundary.Power;
import org.mayday.power.boundary.PowerAction;
import org.mayday.power.boundary.PowerChange;
import org.mayday.power.boundary.PowerHistory;
import org.mayday.power.boundary.PowerNow;
import org.mayday.power.boundary.PowerSpell;

/** The power of one PC: its state, what the firmware offers, and how a change went. */
@Named
@ViewScoped
public class PowerPanel implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Power power;
  @Inject PowerHistory history;
  @Inject Fleet fleet;
  @Inject Asked asked;
  @Inject Words words;

  private @Nullable UUID pc;
  private @Nullable String name;
  private @Nullable PowerNow now;
  private @Nullable String result;
  private @Nullable PowerSpell last;
  private boolean failed;
  private boolean away;

  /** Turns to the PC that the button named and asks it. */
  public void open() {
    pc = asked.id("pc");
    name = fleet.get(pc).map(Platform::name).orElse("");
    result = null;
    read();
  }

  private void read() {
    try {
      now = power.state(pc);
      failed = false;
      away = false;
    } catch (OperationFailed e) {
      now = null;
      last = history.last(pc).orElse(null);
      tell(e);
    }
  }

  /** Asks the PC to change and then for its new state. */
  public void change() {
    pc = asked.id("pc");
    PowerAction action = PowerAction.valueOf(asked.text("action"));
    try {
      PowerChange change = power.change(pc, action);
      String done = words.say("power.done", words.of("power.action", action), change.millis());
      read();
      result = done;
    } catch (OperationFailed e) {
      tell(e);
    }
  }

  private void tell(OperationFailed e) {
    failed = true;
    away = e.kind() == OperationFailed.Kind.NOT_CONNECTED;
    result = e.getMessage();
  }

  /** What the firmware offers, in the order of the enum. */
  public List<PowerAction> getOffered() {
    return now == null ? List.of() : now.offered().stream().sorted().toList();
  }

  public @Nullable UUID getPc() {
    return pc;
  }

  public @Nullable String getName() {
    return name;
  }

  public @Nullable PowerNow getNow() {
    return now;
  }

  public @Nullable String getResult() {
    return result;
  }

  /** In which state the PC was found last, if it does not answer now. */
  public @Nullable PowerSpell getLast() {
    return last;
  }

  /** Whether it only is not there, which is nothing to worry about. */
  public boolean isAway() {
    return away;
  }

  public boolean isFailed() {
    return failed;
  }
}
