package org.mayday.consent.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.operation.control.WorkFake;
import org.mayday.wsman.OperationRefused;
import org.mayday.wsman.WsmanException;

class ConsentTest {
  private static final String SERVICE = "IPS_OptInService";
  private static final String DONE = "<g:ReturnValue>0</g:ReturnValue>";

  private final FirmwareFake firmware =
      new FirmwareFake()
          .having("CIM_AssociatedPowerManagementService", "<g:PowerState>2</g:PowerState>")
          .returning("StartOptIn", SERVICE, DONE)
          .returning("SendOptInCode", SERVICE, DONE)
          .answering("Put " + SERVICE, "<g:IPS_OptInService/>");

  @Test
  void asksTheUserAndSendsTheCodeWithoutItsZeros() throws WsmanException, OperationFailed {
    policy("4294967295", 1);
    perform(new StartConsent(), Map.of());
    perform(new SendConsentCode(), Map.of("code", "001234"));
    assertThat(firmware.sent("SendOptInCode " + SERVICE)).contains("OptInCode>1234<");
  }

  @Test
  void keepsTheCodeSecret() {
    assertThat(new SendConsentCode().info().parameters())
        .extracting(Parameter::kind)
        .containsExactly(Parameter.Kind.SECRET);
  }

  @Test
  void sendsSixDigitsAndNothingElse() {
    policy("1", 1);
    for (String code : new String[] {"12345", "12345a", "-12345"}) {
      assertThat(fails(new SendConsentCode(), Map.of("code", code)))
          .hasMessageContaining("six digits");
    }
    assertThat(firmware.asked()).isEmpty();
  }

  @Test
  void tellsAWrongCodeInWords() {
    policy("1", 1);
    firmware.returning("SendOptInCode", SERVICE, "<g:ReturnValue>2066</g:ReturnValue>");
    OperationRefused refused =
        catchThrowableOfType(
            OperationRefused.class, () -> perform(new SendConsentCode(), Map.of("code", "123456")));
    assertThat(refused.words()).isEqualTo("the code is wrong");
  }

  @Test
  void doesNotAskWhereNobodyCouldAnswer() {
    policy("0", 1);
    assertThat(fails(new StartConsent(), Map.of())).hasMessageContaining("need not consent");
    policy("1", 1);
    firmware.having("CIM_AssociatedPowerManagementService", "<g:PowerState>8</g:PowerState>");
    assertThat(fails(new StartConsent(), Map.of())).hasMessageContaining("The PC is off");
    assertThat(firmware.asked()).noneMatch(asked -> asked.startsWith("StartOptIn"));
  }

  @Test
  void changesThePolicyWhereItMay() throws WsmanException, OperationFailed {
    policy("0", 1);
    perform(
        new ChangeConsentPolicy(),
        Map.of("neededFor", "ALL", "codeSeconds", "90", "consentSeconds", "60"));
    assertThat(firmware.sent("Put " + SERVICE))
        .contains("OptInRequired>4294967295<", "OptInDisplayTimeout>90<", "OptInCodeTimeout>60<");
    policy("4294967295", 0);
    assertThat(fails(new ChangeConsentPolicy(), Map.of("neededFor", "NONE")))
        .hasMessageContaining("client control mode");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, false, false",
    "1, 0, true, false",
    "1, 2, true, false",
    "1, 3, false, false",
    "4294967295, 0, true, true",
    "4294967295, 1, true, true",
    "4294967295, 2, true, true",
    "4294967295, 3, false, false",
    "4294967295, 4, false, false",
    "7, 0, false, false",
  })
  void knowsWhatMustWait(String required, int state, boolean screen, boolean all)
      throws WsmanException, OperationFailed {
    firmware.having(
        SERVICE,
        "<g:OptInDisplayTimeout>300</g:OptInDisplayTimeout><g:OptInRequired>%s</g:OptInRequired><g:OptInState>%d</g:OptInState>"
            .formatted(required, state));
    Looking looking = new Looking();
    perform(looking, Map.of());
    ConsentReading reading = looking.seen.orElseThrow();
    assertThat(reading.missingForScreen()).isEqualTo(screen);
    assertThat(reading.missingForAll()).isEqualTo(all);
    assertThat(reading.codeSeconds()).isEqualTo(300);
  }

  @Test
  void saysThatOldFirmwareKnowsNoConsent() {
    assertThat(fails(new ReadConsent(), Map.of())).hasMessageContaining("no user consent");
  }

  /** Looks at the consent and does nothing. */
  private static final class Looking implements FirmwareOperation {
    private Optional<ConsentReading> seen = Optional.empty();

    @Override
    public OperationInfo info() {
      return OperationInfo.read("consent.read", "features");
    }

    @Override
    public Sheet perform(Work work) throws WsmanException {
      seen = ConsentReading.of(work.client());
      return new Sheet(List.of());
    }
  }

  private void policy(String required, int modifiable) {
    firmware.having(
        SERVICE,
        "<g:CanModifyOptInPolicy>%d</g:CanModifyOptInPolicy><g:OptInCodeTimeout>120</g:OptInCodeTimeout><g:OptInRequired>%s</g:OptInRequired>"
            .formatted(modifiable, required));
  }

  private void perform(FirmwareOperation operation, Map<String, String> said)
      throws WsmanException, OperationFailed {
    WorkFake.perform(operation, firmware, "12.0.67", said);
  }

  private OperationFailed fails(FirmwareOperation operation, Map<String, String> said) {
    OperationFailed failed =
        catchThrowableOfType(OperationFailed.class, () -> perform(operation, said));
    assertThat(failed.kind()).isEqualTo(Kind.NOT_OFFERED);
    return failed;
  }
}
