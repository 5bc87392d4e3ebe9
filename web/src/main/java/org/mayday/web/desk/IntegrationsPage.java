package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mayday.doors.boundary.ConsoleLogin;
import org.mayday.doors.boundary.DoorTest;
import org.mayday.doors.boundary.Doors;
import org.mayday.mps.api.Door;
import org.mayday.mps.api.DoorNow;
import org.mayday.ticketing.boundary.CommandFigures;
import org.mayday.ticketing.boundary.Ticketing;

/** The page of the doors for consoles, their logins, and the commands of ticketing systems. */
@Named
@RequestScoped
public class IntegrationsPage {
  @Inject Doors doors;
  @Inject Ticketing ticketing;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable List<DoorNow> now;
  private @Nullable CommandFigures commands;

  /** All doors, as they are in this moment. */
  public List<DoorNow> getDoors() {
    if (now == null) {
      now = doors.now();
    }
    return now;
  }

  /** The commands of ticketing systems, as of this moment. */
  public CommandFigures getCommands() {
    if (commands == null) {
      commands = ticketing.now();
    }
    return commands;
  }

  /** How often a door refused somebody for which reason, reasons by name. */
  public List<Map.Entry<String, Long>> reasons(DoorNow door) {
    return door.refused().entrySet().stream()
        .map(entry -> Map.entry(entry.getKey().name(), entry.getValue()))
        .sorted(Map.Entry.comparingByKey())
        .toList();
  }

  public List<ConsoleLogin> getLogins() {
    return doors.logins();
  }

  /** Connects to a door and says what happened. */
  public void test() {
    Door door = Door.valueOf(asked.text("door"));
    DoorTest result = told.attempt(() -> doors.test(door));
    if (result != null && result.good()) {
      told.done("doors.tested", result.words());
    } else if (result != null) {
      told.warn(result.words());
    }
  }

  /** Lets a login be used again. */
  public void enable() {
    act("doors.login.enabled", who -> doors.enable(who, true));
  }

  /** Lets a login not be used. */
  public void disable() {
    act("doors.login.disabled", who -> doors.enable(who, false));
  }

  /** Removes a login. */
  public void remove() {
    act("doors.login.removed", doors::remove);
  }

  private void act(String key, Consumer<String> action) {
    String who = asked.text("name");
    if (told.tried(() -> action.accept(who))) {
      told.done(key, who);
    }
  }
}
