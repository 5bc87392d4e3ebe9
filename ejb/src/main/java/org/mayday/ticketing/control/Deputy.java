package org.mayday.ticketing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.mayday.calls.control.Actor;
import org.mayday.calls.control.Colleagues;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.boundary.StaffMember;

/** The member of the staff as whom commands are carried out. Needs a transaction. */
@Dependent
public class Deputy {
  private final Colleagues colleagues;
  private final TicketingSettings settings;

  @Inject
  public Deputy(Colleagues colleagues, TicketingSettings settings) {
    this.colleagues = colleagues;
    this.settings = settings;
  }

  /** What is in the way, as a sentence; empty if nothing is. */
  Optional<String> obstacle() {
    if (settings.as().isEmpty()) {
      return Optional.of(
          "Nobody is named to carry commands out; the setting is mayday.commands.as.");
    }
    return colleagues
        .find(settings.as())
        .map(Deputy::obstacle)
        .orElse(Optional.of("There is no account %s.".formatted(settings.as())));
  }

  private static Optional<String> obstacle(StaffMember member) {
    if (!member.enabled()) {
      return Optional.of("The account %s is disabled.".formatted(member.name()));
    }
    if (member.role() != Role.TECHNICIAN && member.role() != Role.SUPERVISOR) {
      return Optional.of(
          "The account %s must be a technician or supervisor.".formatted(member.name()));
    }
    return Optional.empty();
  }

  /** Acts for somebody in the ticketing system; only if there is no obstacle. */
  Actor actor(String by) {
    StaffMember member = colleagues.find(settings.as()).orElseThrow();
    String from = by.isEmpty() ? "ticketing" : "ticketing: " + by;
    return new Actor(
        member.name(),
        member.role() == Role.SUPERVISOR,
        "%s (%s)".formatted(shortened(member.name()), from));
  }

  /** So that the whole fits into a history. */
  private static String shortened(String name) {
    return name.length() <= 30 ? name : name.substring(0, 30);
  }
}
