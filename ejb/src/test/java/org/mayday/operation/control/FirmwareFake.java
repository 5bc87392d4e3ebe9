package org.mayday.operation.control;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanRequest;
import org.mayday.wsman.WsmanTransport;
import org.mayday.wsman.WsmanTransportException;

/**
 * Firmware in memory: answers by action and class with bodies that a test gives, anything else with
 * a fault.
 */
public final class FirmwareFake implements WsmanTransport {
  private static final Pattern ACTION = Pattern.compile(":?Action[^>]*>([^<]+)<");
  private static final Pattern CLASS = Pattern.compile(":?ResourceURI[^>]*>[^<]*/([^<]+)<");
  private static final String USER_REQUEST = "ff c1 6f 00 68 08 ff 26 00 aa 30 00 00 00 00 00 00";
  private static final String INTRUSION = "ff 05 6f 00 68 10 ff 17 01 00 00 00 00 00 00 00 00";

  private final Map<String, String> answers = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final Map<String, String> sent = new LinkedHashMap<>();
  private WsmanTransportException.@Nullable Kind trouble;
  private int troubleAfter;

  /** Answers to "Get AMT_X", "Enumerate CIM_X", "Method AMT_X" with this body. */
  public FirmwareFake answering(String question, String body) {
    answers.put(question, body);
    return this;
  }

  /** The properties of a class. */
  public FirmwareFake having(String className, String properties) {
    return answering(
        "Get " + className, "<g:%s>%s</g:%s>".formatted(className, properties, className));
  }

  /** The instances of a class. */
  public FirmwareFake listing(String className, String instances) {
    answering(
        "Enumerate " + className,
        "<g:EnumerateResponse><g:EnumerationContext>1</g:EnumerationContext>"
            + "</g:EnumerateResponse>");
    return answering(
        "Pull " + className,
        "<g:PullResponse><g:Items>%s</g:Items><g:EndOfSequence/></g:PullResponse>"
            .formatted(instances));
  }

  /** What a method gives. */
  public FirmwareFake returning(String method, String className, String output) {
    return answering(
        method + " " + className,
        "<g:%s_OUTPUT>%s</g:%s_OUTPUT>".formatted(method, output, method));
  }

  /** The clock. */
  public FirmwareFake at(Instant time) {
    return returning(
        "GetLowAccuracyTimeSynch",
        "AMT_TimeSynchronizationService",
        "<g:Ta0>%d</g:Ta0><g:ReturnValue>0</g:ReturnValue>".formatted(time.getEpochSecond()));
  }

  /** An event log with these records, newest first. */
  public FirmwareFake log(String... records) {
    returning(
        "PositionToFirstRecord",
        "AMT_MessageLog",
        "<g:IterationIdentifier>1</g:IterationIdentifier><g:ReturnValue>%d</g:ReturnValue>"
            .formatted(records.length == 0 ? 2 : 0));
    String array =
        List.of(records).stream()
            .map("<g:RecordArray>%s</g:RecordArray>"::formatted)
            .collect(Collectors.joining());
    return returning(
        "GetRecords",
        "AMT_MessageLog",
        "<g:IterationIdentifier>9</g:IterationIdentifier><g:NoMoreRecords>true</g:NoMoreRecords>"
            + array
            + "<g:ReturnValue>0</g:ReturnValue>");
  }

  /** The record of a key press. */
  public static String keyPress(Instant time) {
    return entry(time, USER_REQUEST);
  }

  /** The record of an opened case. */
  public static String intrusion(Instant time) {
    return entry(time, INTRUSION);
  }

  /** Fails so from the given question on; 0 fails at once. */
  public FirmwareFake failing(WsmanTransportException.Kind kind, int after) {
    trouble = kind;
    troubleAfter = after;
    return this;
  }

  /** Fails no longer. */
  public void recover() {
    trouble = null;
  }

  /** What was asked so far. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  /** What was sent along with the latest question of this kind. */
  public synchronized String sent(String question) {
    return sent.getOrDefault(question, "");
  }

  @Override
  public synchronized byte[] exchange(WsmanRequest request, Deadline deadline)
      throws WsmanTransportException {
    WsmanTransportException.Kind kind = trouble;
    if (kind != null && asked.size() >= troubleAfter) {
      asked.add("trouble");
      throw new WsmanTransportException(kind, "in the test");
    }
    String text = new String(request.envelope(), StandardCharsets.UTF_8);
    String action = found(ACTION, text);
    String question = action.substring(action.lastIndexOf('/') + 1) + " " + found(CLASS, text);
    asked.add(question);
    sent.put(question, text);
    String body = answers.getOrDefault(question, fault());
    return """
        <a:Envelope xmlns:a="http://www.w3.org/2003/05/soap-envelope"
         xmlns:g="urn:test"><a:Header/><a:Body>%s</a:Body></a:Envelope>"""
        .formatted(body)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String fault() {
    return "<a:Fault><a:Code><a:Value>a:Sender</a:Value><a:Subcode><a:Value>"
        + "DestinationUnreachable</a:Value></a:Subcode></a:Code>"
        + "<a:Reason><a:Text>No such class</a:Text></a:Reason></a:Fault>";
  }

  private static String entry(Instant time, String rest) {
    ByteBuffer raw = ByteBuffer.allocate(21).order(ByteOrder.LITTLE_ENDIAN);
    raw.putInt((int) time.getEpochSecond());
    raw.put(HexFormat.ofDelimiter(" ").parseHex(rest));
    return Base64.getEncoder().encodeToString(raw.array());
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }
}
