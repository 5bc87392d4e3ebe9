package org.mayday.simulator.firmware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.simulator.support.Requests.AMT;
import static org.mayday.simulator.support.Requests.invoke;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mayday.simulator.log.PastEvents;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.support.ManualClock;
import org.mayday.simulator.support.Pcs;
import org.mayday.simulator.support.TestConsole;

/** The audit log of simulated firmware grows with what is done, and can be locked. */
class AuditFirmwareTest {
  private static final Pattern RECORD = Pattern.compile("EventRecords>([^<]+)<");
  private final SimulatedPc pc = Pcs.of("amt-12", new ManualClock());
  private final TestConsole console = Pcs.console(pc);

  private String audit(String method, String parameters) {
    return console.post(invoke(AMT + "AMT_AuditLog", method, parameters)).body();
  }

  private String read() {
    return audit("ReadRecords", "<p:StartIndex>1</p:StartIndex>");
  }

  private String freeze() {
    return console
        .post(invoke(AMT + "AMT_MessageLog", "FreezeLog", "<p:Freeze>true</p:Freeze>"))
        .body();
  }

  @Test
  void writesWhatAConsoleDoes() {
    assertThat(read()).contains("TotalRecordCount>2<");
    assertThat(freeze()).contains("ReturnValue>0<");
    String after = read();
    assertThat(after).contains("TotalRecordCount>3<");
    Matcher records = RECORD.matcher(after);
    String last = "";
    while (records.find()) {
      last = HexFormat.of().formatHex(Base64.getDecoder().decode(records.group(1)));
    }
    // application 24, event 3, by HTTP Digest
    assertThat(last).startsWith("0018000300");
  }

  @Test
  void aLockedLogTakesNothingAndOpensWithItsHandleOnly() {
    String locked =
        audit(
            "SetAuditLock",
            "<p:LockTimeoutInSeconds>60</p:LockTimeoutInSeconds><p:Flag>0</p:Flag>");
    assertThat(locked).contains("Handle>1<").contains("ReturnValue>0<");
    freeze();
    assertThat(read()).contains("TotalRecordCount>2<");
    assertThat(audit("SetAuditLock", "<p:Flag>2</p:Flag><p:Handle>9</p:Handle>"))
        .contains("ReturnValue>2053<");
    assertThat(audit("SetAuditLock", "<p:Flag>2</p:Flag><p:Handle>1</p:Handle>"))
        .contains("ReturnValue>0<");
    freeze();
    assertThat(read()).contains("TotalRecordCount>3<");
  }

  @Test
  void signsOnlyWithAKey() {
    String sign = "<p:SigningMechanism>1</p:SigningMechanism>";
    assertThat(audit("ExportAuditLogSignature", sign)).contains("ReturnValue>2060<");
    audit(
        "SetSigningKeyMaterial",
        "<p:SigningKey>a</p:SigningKey><p:Certificates>b</p:Certificates>");
    assertThat(audit("ExportAuditLogSignature", sign)).contains("Signature>");
  }

  @Test
  void remembersThePastNewestFirst() {
    pc.eventLog().remember(PastEvents.before(pc.clock().now(), 300, 7));
    assertThat(pc.eventLog().records()).hasSize(300);
    assertThat(pc.eventLog().records())
        .isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
  }
}
