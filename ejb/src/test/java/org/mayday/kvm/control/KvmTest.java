package org.mayday.kvm.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.WorkFake;
import org.mayday.wsman.WsmanException;

class KvmTest {
  private static final String SETTINGS = "IPS_KVMRedirectionSettingData";
  private static final String BLANKING = "IPS_ScreenConfigurationService";

  private final FirmwareFake firmware =
      new FirmwareFake()
          .having(
              SETTINGS,
              "<g:Is5900PortEnabled>false</g:Is5900PortEnabled><g:RFBPassword></g:RFBPassword>"
                  + "<g:SessionTimeout>3</g:SessionTimeout>")
          .answering("Put " + SETTINGS, "<g:IPS_KVMRedirectionSettingData/>")
          .listing(
              "IPS_ScreenSettingData",
              "<g:IPS_ScreenSettingData><g:IsActive>true</g:IsActive><g:IsActive>false</g:IsActive>"
                  + "<g:PrimaryIndex>0</g:PrimaryIndex><g:ResolutionX>1920</g:ResolutionX>"
                  + "<g:ResolutionX>0</g:ResolutionX><g:ResolutionY>1080</g:ResolutionY>"
                  + "</g:IPS_ScreenSettingData>")
          .having(BLANKING, "<g:EnabledState>1</g:EnabledState><g:CurrentState>0</g:CurrentState>")
          .returning("SetSessionState", BLANKING, "<g:ReturnValue>0</g:ReturnValue>");

  @Test
  void changesWhatWasSaidAndLeavesThePasswordAlone() throws WsmanException, OperationFailed {
    perform(new ChangeKvmSettings(), Map.of("idleMinutes", "10"));
    assertThat(firmware.sent("Put " + SETTINGS))
        .contains("SessionTimeout>10<", "Is5900PortEnabled>false<")
        .doesNotContain("RFBPassword");
  }

  @Test
  void takesOnlyPasswordsThatTheFirmwareTakes() throws WsmanException, OperationFailed {
    for (String weak : new String[] {"Aa1!aa", "aaaaaa1!", "AAAAAA1!", "Aaaaaaa!", "Aaaaaaa1"}) {
      assertThat(fails(new ChangeKvmSettings(), Map.of("rfbPassword", weak)))
          .hasMessageContaining("exactly 8 characters")
          .hasMessageNotContaining(weak);
    }
    perform(new ChangeKvmSettings(), Map.of("rfbPassword", "Aaaaaa1!", "port5900", "ON"));
    assertThat(firmware.sent("Put " + SETTINGS))
        .contains("RFBPassword>Aaaaaa1!<", "Is5900PortEnabled>true<");
  }

  @Test
  void saysWhichSettingThePcLacks() {
    assertThat(fails(new ChangeKvmSettings(), Map.of("defaultScreen", "1")))
        .hasMessageContaining("DefaultScreen");
  }

  @Test
  void listsScreensAndToleratesShortLists() throws WsmanException, OperationFailed {
    List<Map<String, String>> rows =
        perform(new ReadDisplays(), Map.of()).part("screens").orElseThrow().items();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0))
        .containsEntry("resolution", "1920 × 1080")
        .containsEntry("role", "first");
    assertThat(rows.get(1)).containsEntry("active", "no").doesNotContainKey("resolution");
  }

  @Test
  void choosesAmongTheScreensThatAreOn() throws WsmanException, OperationFailed {
    assertThat(fails(new ChooseDisplay(), Map.of("screen", "0")))
        .hasMessageContaining("choice of the screen");
    firmware.having(
        SETTINGS, "<g:DefaultScreen>1</g:DefaultScreen><g:RFBPassword></g:RFBPassword>");
    perform(new ChooseDisplay(), Map.of("screen", "0"));
    assertThat(firmware.sent("Put " + SETTINGS))
        .contains("DefaultScreen>0<")
        .doesNotContain("RFBPassword");
    for (String off : new String[] {"1", "2"}) {
      assertThat(fails(new ChooseDisplay(), Map.of("screen", off)))
          .hasMessageContaining("no screen " + off);
    }
  }

  @Test
  void blanksWhereTheGraphicsAllowIt() throws WsmanException, OperationFailed {
    perform(new BlankScreens(), Map.of("blank", "true", "resets", "3"));
    assertThat(firmware.sent("SetSessionState " + BLANKING))
        .contains("SessionState>1<", "ConsecutiveRebootsNum>3<");
    firmware.having(BLANKING, "<g:EnabledState>0</g:EnabledState>");
    assertThat(fails(new BlankScreens(), Map.of("blank", "true")))
        .hasMessageContaining("do not allow");
    perform(new BlankScreens(), Map.of());
  }

  private Sheet perform(FirmwareOperation operation, Map<String, String> said)
      throws WsmanException, OperationFailed {
    return WorkFake.perform(operation, firmware, "12.0.67", said);
  }

  private OperationFailed fails(FirmwareOperation operation, Map<String, String> said) {
    return catchThrowableOfType(OperationFailed.class, () -> perform(operation, said));
  }
}
