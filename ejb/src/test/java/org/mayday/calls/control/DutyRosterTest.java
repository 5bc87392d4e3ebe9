package org.mayday.calls.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.boundary.StaffMember;

class DutyRosterTest {
  private static final StaffMember ANNA = HelpDesk.member("anna", "Anna", Role.TECHNICIAN);
  private static final StaffMember BERT = HelpDesk.member("bert", "Bert", Role.VIEWER);

  private final HelpDesk desk = new HelpDesk();
  private final DutyRoster roster =
      new DutyRoster(desk.announcements.announcer, desk.announcements, desk.settings, desk.clock);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void somebodyIsOnDutyWhileOneOfTheirPagesIsOpen() {
    roster.present("page-1", ANNA);
    roster.present("page-2", ANNA);
    roster.present("page-3", BERT);
    assertThat(roster.onDuty()).hasSize(2);
    roster.gone("page-1");
    assertThat(roster.onDuty()).hasSize(2);
    roster.gone("page-2");
    roster.gone("page-2");
    assertThat(roster.onDuty()).extracting(DutyRoster.Page::member).containsExactly(BERT);
    assertThat(desk.announcements.types("duty")).hasSize(3);
  }

  @Test
  void aPageThatFallsSilentIsForgotten() {
    roster.present("page-1", ANNA);
    desk.clock.pass(Duration.ofSeconds(60));
    roster.present("page-1", ANNA);
    desk.clock.pass(Duration.ofSeconds(90));
    roster.expire();
    assertThat(roster.onDuty()).hasSize(1);
    desk.clock.pass(Duration.ofSeconds(1));
    roster.expire();
    assertThat(roster.onDuty()).isEmpty();
  }
}
