package org.mayday.calls.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mayday.calls.control.CallRows;
import org.mayday.calls.control.Colleagues;
import org.mayday.calls.control.DutyRoster;
import org.mayday.staff.boundary.StaffMember;

/** Who is on duty: those who have the desk open. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RolesAllowed("viewer")
public class Duty {
  @Inject DutyRoster roster;
  @Inject Colleagues colleagues;
  @Inject CallRows rows;

  /** A page of the signed-in user is open; to be repeated while it is. */
  public void present(String clientId) {
    colleagues.me().ifPresent(me -> roster.present(clientId, me));
  }

  /** The page was closed. */
  public void gone(String clientId) {
    roster.gone(clientId);
  }

  /** Everybody on duty, by name. */
  public List<OnDuty> onDuty() {
    Map<String, Long> inHand =
        rows.in(CallRows.IN_HAND).stream()
            .filter(call -> call.technician() != null)
            .collect(Collectors.groupingBy(Call::technician, Collectors.counting()));
    return roster.onDuty().stream()
        .map(page -> onDuty(page.member(), page.since(), inHand))
        .sorted(Comparator.comparing(OnDuty::displayName).thenComparing(OnDuty::name))
        .toList();
  }

  private static OnDuty onDuty(StaffMember member, Instant since, Map<String, Long> inHand) {
    return new OnDuty(
        member.name(),
        member.displayName(),
        member.role(),
        since,
        inHand.getOrDefault(member.name(), 0L).intValue());
  }
}
