package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.AmtLoginPage;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.SoapFault;

/** AMT passwords are never shown, and only administrators get them, on the record. */
@Acceptance
class PasswordExportIT {
  private static final String WHY = "Its board goes to the vendor.";

  @Test
  void givesAnAdministratorTheLoginBySoap(Scene scene) {
    Pc pc = scene.pc();
    String password = pc.machine().identity().amt().password();
    SoapFault tooLow = refused(() -> scene.sue().fleet().amtLogin(pc.uuid(), pc.name(), WHY));
    assertThat(tooLow.problem()).isEqualTo("notAllowed");
    SoapFault wrongName =
        refused(() -> scene.administrator().fleet().amtLogin(pc.uuid(), "another", WHY));
    assertThat(wrongName.problem()).isEqualTo("invalidRequest");
    assertThat(wrongName.getMessage()).contains(pc.name()).doesNotContain(password);
    assertThat(scene.administrator().fleet().amtLogin(pc.uuid(), pc.name(), WHY))
        .isEqualTo("admin " + password);
  }

  @Test
  void givesAnAdministratorTheLoginAsAFileAndKeepsARecord(Scene scene) {
    Pc pc = scene.pc();
    String password = pc.machine().identity().amt().password();
    Browser browser = scene.deskOf(scene.administrator()).browser();
    AmtLoginPage page = AmtLoginPage.from(browser, pc.uuid()).says(WHY, "another");
    assertThat(page.refusal()).contains(pc.name());
    assertThat(page.says(WHY, pc.name()).file())
        .startsWith("attachment; filename=\"" + pc.uuid() + "-amt-login.txt\"")
        .contains("PC: " + pc.name(), "User name: admin", "Password: " + password);
    assertThat(PcPage.open(browser, pc.uuid()).audit())
        .contains("Asked for the AMT login", WHY, "Refused", "Done")
        .doesNotContain(password);
  }

  @Test
  void offersItToNobodyElse(Scene scene) {
    Pc pc = scene.pc();
    assertThat(AmtLoginPage.isOffered(scene.deskOf(scene.sue()).browser(), pc.uuid())).isFalse();
  }

  private static SoapFault refused(ThrowingCallable call) {
    SoapFault fault = catchThrowableOfType(SoapFault.class, call);
    assertThat(fault).isNotNull();
    return fault;
  }
}
