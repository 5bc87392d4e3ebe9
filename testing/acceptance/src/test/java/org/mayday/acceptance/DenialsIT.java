package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.HistoryPages;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.Post;
import org.mayday.acceptance.soap.SoapFault;

/** Whoever asks for what the role does not allow is in the audit log, whichever door it was. */
@Acceptance
class DenialsIT {
  @Test
  void remembersWhoWasTurnedAway(Scene scene) {
    Pc pc = scene.pc();
    SoapFault fault =
        catchThrowableOfType(SoapFault.class, () -> scene.vic().power().change(pc.uuid(), "OFF"));
    assertThat(fault.problem()).isEqualTo("notAllowed");
    HistoryPages log = new HistoryPages(scene.deskOf(scene.sue()).browser());
    assertThat(log.audit("access.denied", scene.vic().name()))
        .contains("Was refused for want of a role", "SOAP ", "needs technician");

    String session = scene.deskOf(scene.vic()).browser().session();
    assertThat(Post.get(scene.page("staff.xhtml"), "Cookie", "MAYDAY=" + session).statusCode())
        .isEqualTo(403);
    assertThat(log.audit("access.denied", scene.vic().name())).contains("page /mayday/staff.xhtml");
  }
}
