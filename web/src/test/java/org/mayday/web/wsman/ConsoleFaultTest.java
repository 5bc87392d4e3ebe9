package org.mayday.web.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mayday.bridge.boundary.BridgeRefused;
import org.mayday.operation.boundary.OperationFailed;

class ConsoleFaultTest {

  @ParameterizedTest
  @EnumSource(BridgeRefused.Kind.class)
  void blamesTheConsoleForWhatTheBridgeRefusesUnlessItIsTheWay(BridgeRefused.Kind kind) {
    ConsoleFault fault = ConsoleFault.of(new BridgeRefused(kind, "a sentence"));
    assertThat(fault.sentence()).isEqualTo("a sentence");
    assertThat(fault.status()).isBetween(400, 503);
    boolean again = fault.status() == 503 || fault.status() == 429;
    assertThat(fault.retryAfter() > 0).isEqualTo(again);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_CONNECTED,503,60",
    "BUSY,503,2",
    "TIMED_OUT,504,0",
    "UNAUTHORIZED,502,0",
    "NO_CREDENTIALS,502,0",
    "PORT_NOT_FORWARDED,502,0",
    "CUT,502,0",
    "NONSENSE,502,0"
  })
  void tellsWhatIsWrongWithTheWay(OperationFailed.Kind kind, int status, int retryAfter) {
    ConsoleFault fault = ConsoleFault.of(new OperationFailed(kind, "a sentence"));
    assertThat(fault.status()).isEqualTo(status);
    assertThat(fault.retryAfter()).isEqualTo(retryAfter);
  }

  @Test
  void takesTheTypesThatConsolesSend() {
    for (String type :
        new String[] {
          null,
          "application/soap+xml",
          "application/soap+xml;charset=UTF-8",
          "Application/SOAP+XML; charset=\"utf-8\"; action=\"urn:x\"",
          "text/xml",
          "application/xml"
        }) {
      assertThat(ConsoleBody.isXml(type)).as(type).isTrue();
    }
    for (String type :
        new String[] {
          "text/plain",
          "application/x-www-form-urlencoded",
          "application/soap+xml;charset=UTF-16",
          "multipart/form-data",
          ""
        }) {
      assertThat(ConsoleBody.isXml(type)).as(type).isFalse();
    }
  }
}
