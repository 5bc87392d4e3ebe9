package org.mayday.wsman.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.wsman.event.EventReaderTest.alert;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.wsman.event.AmtMessage.Kind;

/** The words of messages. */
class AmtMessageTest {
  private static final String ELEMENT =
      "Interop:CIM_ComputerSystem.CreationClassName=CIM_ComputerSystem,Name=Intel(r) AMT";

  @ParameterizedTest
  @CsvSource({
    "iAMT0005, 0, ALERT, A watched program (Agent Presence) no longer reports",
    "iAMT0036, 0, CALL, The user pressed the help key",
    "iAMT0038, 3, ALERT, Intel AMT is being unprovisioned by a remote management command",
    "iAMT0038, 9, ALERT, Intel AMT is being unprovisioned",
    "iAMT0050, 48, NOTE, A remote terminal (SOL) was opened",
    "iAMT0050, 77, NOTE, The firmware tells the user about itself",
    "iAMT0052, 1, NOTE, A remote screen (KVM) was opened",
    "iAMT0055, 3, ALERT, Unprovisioning has begun",
    "iAMT0058, 0, NOTE, The remote access connection (CIRA) ended",
    "iAMT0058, 1, NOTE, The remote access connection (CIRA) is up",
    "iAMT0064, 3, NOTE, The user was asked for consent",
    "iAMT0067, 0, NOTE, The operating system was asked to shut down",
    "iAMT0071, 0, ALERT, Somebody tried to disable Intel AMT"
  })
  void knowsMessages(String id, String argument, Kind kind, String words) {
    assertThat(AmtMessage.of(alert(id, argument, ELEMENT))).isEqualTo(new AmtMessage(kind, words));
  }

  @Test
  void everyLineOfTheTableIsInOrder() {
    for (int number = 1; number <= 71; number++) {
      String id = "iAMT%04d".formatted(number);
      for (int argument = -1; argument <= 80; argument++) {
        AmtMessage message = AmtMessage.of(alert(id, argument < 0 ? "" : "" + argument));
        assertThat(message.words()).isNotBlank().doesNotEndWith(".");
      }
    }
  }

  @Test
  void losesNothingOfAnUnknownMessage() {
    assertThat(AmtMessage.of(alert("iAMT0999", "7", ELEMENT, "what")))
        .isEqualTo(new AmtMessage(Kind.ALERT, "The firmware reports iAMT0999 (7, what)"));
    assertThat(AmtMessage.of(alert("")))
        .isEqualTo(new AmtMessage(Kind.ALERT, "The firmware reports something without a number"));
  }

  @Test
  void tellsReasonAndHostNameOfACall() {
    AlertIndication call = alert("iAMT0036", "0", ELEMENT, "The printer burns", "reception-7");
    assertThat(AmtMessage.reason(call)).contains("The printer burns");
    assertThat(AmtMessage.hostName(call)).contains("reception-7");
  }

  @Test
  void olderFirmwareTellsNoReason() {
    assertThat(AmtMessage.reason(alert("iAMT0036", "0", ELEMENT))).isEmpty();
    assertThat(AmtMessage.reason(alert("iAMT0036"))).isEmpty();
    assertThat(AmtMessage.hostName(alert("iAMT0036", "Help"))).isEmpty();
  }
}
