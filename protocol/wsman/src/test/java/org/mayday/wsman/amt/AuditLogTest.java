package org.mayday.wsman.amt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanSettings;

/** The audit log: its records, its words, and the walk through it. */
class AuditLogTest {
  @Test
  void readsARecordOfALocalUpdate() {
    AuditRecord read = record("0013 0000 02 3ff4cd6e 02 00 10 000c00000028059 9000c000000240594");
    assertThat(read.initiatorKind().is(AuditInitiator.LOCAL)).isTrue();
    assertThat(read.time()).isEqualTo(Instant.ofEpochSecond(0x3ff4cd6eL));
    assertThat(read.address()).isEmpty();
    assertThat(AuditWords.application(read.application())).isEqualTo("Firmware update");
    assertThat(AuditWords.event(19, 0)).isEqualTo("firmware updated");
    assertThat(AuditWords.details(read)).isEqualTo("from 12.0.40.1433 to 12.0.36.1428");
  }

  @Test
  void readsAUserAndAnAddressWithTheClosingNulOfRelease4() {
    AuditRecord read =
        record("0011 0003 00 06 61646d696e00 65000000 00 0a 3139322e302e322e3700 00");
    assertThat(read.initiator()).isEqualTo("admin");
    assertThat(read.address()).isEqualTo("192.0.2.7");
    assertThat(AuditWords.event(read.application(), read.event())).isEqualTo("reset");
    assertThat(AuditWords.details(read)).isEmpty();
  }

  @Test
  void readsASecurityIdentifier() {
    AuditRecord read =
        record("0010 0002 01 000001f5 0c 0101000000000005 15000000 65000000 02 00 04 00 02 6a6f");
    assertThat(read.initiator()).isEqualTo("S-1-5-21-501");
    assertThat(AuditWords.details(read)).isEqualTo("jo");
  }

  @ParameterizedTest
  @CsvSource({
    "16, 3, 090002 6a6f, 'name, remote realms of jo'",
    "16, 5, 01, to the MEBx",
    "16, 7, 0100, 'remote server authentication, local no authentication'",
    "16, 10, 0c8ee0, serial number 0c8ee0",
    "16, 19, 04, remote WS-Management",
    "21, 0, 65000000, 2023-09-12T06:06:56Z",
    "22, 1, 0474657374, test",
    "30, 0, 01ff, from KVM to everything",
    "30, 1, 07, data 07",
    "17, 0, 0102, data 0102",
    "16, 2, 00ff61, data 00ff61"
  })
  void saysWhatBelongsToAnEvent(int application, int event, String data, String words) {
    assertThat(AuditDetails.of(application, event, data.replace(" ", ""))).isEqualTo(words);
  }

  @Property
  void neverFailsOnAnything(@ForAll @Size(max = 80) byte[] bytes) {
    AuditRecord.decode(Base64.getEncoder().encodeToString(bytes))
        .ifPresent(read -> assertThat(AuditWords.details(read)).isNotNull());
  }

  @Test
  void walksFromTheNewestTenAtATime() throws WsmanException {
    Scripted log = new Scripted(25);
    List<AuditRecord> newest = new AuditLog(log.client()).newest(12);
    assertThat(newest).extracting(AuditRecord::event).startsWith(25, 24).endsWith(14).hasSize(12);
    assertThat(log.asked).containsExactly(1L, 14L, 24L);
  }

  @Test
  void readsAllOfAShortLog() throws WsmanException {
    Scripted log = new Scripted(3);
    assertThat(new AuditLog(log.client()).newest(1000)).hasSize(3);
    assertThat(log.asked).containsExactly(1L);
  }

  @Test
  void endsWhereTheFirmwareBringsNothing() throws WsmanException {
    Scripted log = new Scripted(8);
    log.lied = 4_000_000_000L;
    assertThat(new AuditLog(log.client()).newest(1000)).isEmpty();
  }

  private static AuditRecord record(String hex) {
    byte[] raw = HexFormat.of().parseHex(hex.replace(" ", ""));
    return AuditRecord.decode(Base64.getEncoder().encodeToString(raw)).orElseThrow();
  }

  /** Firmware with records whose event is their index. */
  private static final class Scripted {
    private static final Pattern INDEX = Pattern.compile("StartIndex>(\\d+)<");
    private final int records;
    private final List<Long> asked = new ArrayList<>();
    private long lied;

    Scripted(int records) {
      this.records = records;
    }

    WsmanClient client() {
      return new WsmanClient(
          (request, deadline) -> answer(new String(request.envelope(), StandardCharsets.UTF_8)),
          WsmanSettings.within(Duration.ofSeconds(5)));
    }

    private byte[] answer(String request) {
      Matcher index = INDEX.matcher(request);
      assertThat(index.find()).isTrue();
      long from = Long.parseLong(index.group(1));
      asked.add(from);
      StringBuilder out = new StringBuilder();
      for (long at = from; at < from + 10 && at <= records; at++) {
        byte[] raw = HexFormat.of().parseHex("0011%04x02650000000200".formatted(at) + "00");
        out.append("<EventRecords>").append(Base64.getEncoder().encodeToString(raw));
        out.append("</EventRecords>");
      }
      return ("<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body>"
              + "<ReadRecords_OUTPUT><TotalRecordCount>"
              + (lied == 0 ? records : lied)
              + "</TotalRecordCount>"
              + out
              + "<ReturnValue>0</ReturnValue></ReadRecords_OUTPUT></s:Body></s:Envelope>")
          .getBytes(StandardCharsets.UTF_8);
    }
  }
}
