package org.mayday.wsman.amt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.mayday.wsman.OperationRefused;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanSettings;

/** The event log, bytes upwards. */
class EventLogTest {
  // 2026-01-01T00:00:00Z, device 255, sensor type 193, event data AA 30 00 00
  private static final String USER_REQUEST = "ALlVaf/BbwBoAv8mAaowAAAAAAAA";
  // a boot progress of 2023, sensor type 15, as firmware writes it
  private static final String BOOT = "IgYBZf8PbwJoAf8iAEAHAAAAAAAA";
  private static final String FRAME =
      "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body>%s</s:Body></s:Envelope>";

  private final Deque<String> answers = new ArrayDeque<>();
  private final EventLog log =
      new EventLog(
          new WsmanClient(
              (request, deadline) ->
                  FRAME.formatted(answers.remove()).getBytes(StandardCharsets.UTF_8),
              WsmanSettings.within(Duration.ofSeconds(5))));

  @Test
  void decodesEveryFieldOfARecord() {
    EventLogRecord boot = EventLogRecord.decode(BOOT).orElseThrow();
    assertThat(boot.time()).isEqualTo(Instant.ofEpochSecond(0x65010622L));
    assertThat(boot.deviceAddress()).isEqualTo(255);
    assertThat(boot.sensorType()).isEqualTo(15);
    assertThat(boot.eventType()).isEqualTo(111);
    assertThat(boot.eventOffset()).isEqualTo(2);
    assertThat(boot.sourceType()).isEqualTo(104);
    assertThat(boot.severity().is(EventSeverity.MONITOR)).isTrue();
    assertThat(boot.sensorNumber()).isEqualTo(255);
    assertThat(boot.entity()).isEqualTo(34);
    assertThat(boot.entityInstance()).isZero();
    assertThat(boot.eventData()).isEqualTo("4007000000000000");
    assertThat(boot.isUserRequestForRemoteConnection()).isFalse();
  }

  @Test
  void knowsTheUsersCall() {
    assertThat(EventLogRecord.decode(USER_REQUEST).orElseThrow())
        .matches(EventLogRecord::isUserRequestForRemoteConnection);
  }

  @Test
  void otherEventsOfTheSameSensorAreNotTheUsersCall() {
    // the same with event data AA 20 03 01
    assertThat(EventLogRecord.decode("ALlVaf/BbwBoAv8mAaogAwEAAAAA").orElseThrow())
        .matches(record -> record.sensorType() == 193)
        .matches(record -> !record.isUserRequestForRemoteConnection());
  }

  @Test
  void whatIsNoRecordIsPassedOver() throws WsmanException {
    assertThat(EventLogRecord.decode("AAAA")).isEmpty();
    assertThat(EventLogRecord.decode("%%%=")).isEmpty();
    answers.add(position("1", "0"));
    answers.add(records("3", true, "AAAA", USER_REQUEST));
    assertThat(log.newest(10)).hasSize(1);
  }

  @Test
  void readsOnUntilTheLogEnds() throws WsmanException {
    answers.add(position("1", "0"));
    answers.add(records("3", false, USER_REQUEST, BOOT));
    answers.add(records("4", true, BOOT));
    assertThat(log.newest(10)).hasSize(3);
  }

  @Test
  void readsNoMoreThanWanted() throws WsmanException {
    answers.add(position("1", "0"));
    answers.add(records("3", false, USER_REQUEST, BOOT));
    assertThat(log.newest(1)).hasSize(1);
    assertThat(answers).isEmpty();
  }

  @Test
  void endsWhenThePcDoesNotMoveOn() throws WsmanException {
    answers.add(position("1", "0"));
    answers.add(records("1", false, BOOT));
    assertThat(log.newest(10)).hasSize(1);
  }

  @Test
  void anEmptyLogHasNoRecords() throws WsmanException {
    answers.add(position("0", "2"));
    assertThat(log.newest(10)).isEmpty();
    answers.add(position("1", "0"));
    answers.add("<GetRecords_OUTPUT><ReturnValue>3</ReturnValue></GetRecords_OUTPUT>");
    assertThat(log.newest(10)).isEmpty();
  }

  @Test
  void anotherRefusalIsNotAnEmptyLog() {
    answers.add(position("0", "1"));
    assertThatExceptionOfType(OperationRefused.class).isThrownBy(() -> log.newest(10));
  }

  private static String position(String identifier, String returned) {
    return "<PositionToFirstRecord_OUTPUT><IterationIdentifier>%s</IterationIdentifier><ReturnValue>%s</ReturnValue></PositionToFirstRecord_OUTPUT>"
        .formatted(identifier, returned);
  }

  private static String records(String next, boolean end, String... records) {
    StringBuilder xml = new StringBuilder("<GetRecords_OUTPUT>");
    xml.append("<IterationIdentifier>").append(next).append("</IterationIdentifier>");
    xml.append("<NoMoreRecords>").append(end).append("</NoMoreRecords>");
    for (String record : records) {
      xml.append("<RecordArray>").append(record).append("</RecordArray>");
    }
    return xml.append("<ReturnValue>0</ReturnValue></GetRecords_OUTPUT>").toString();
  }
}
