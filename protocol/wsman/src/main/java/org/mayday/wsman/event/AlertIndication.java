package org.mayday.wsman.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mayday.wsman.instance.CimTime;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * A CIM_AlertIndication, the fields of it that AMT fills (Intel AMT Implementation and Reference
 * Guide, "WS-Eventing event fields"). All of them are the firmware's words; each text is at most
 * {@value #LONGEST} characters.
 *
 * @param messageId such as "iAMT0005"; empty if there is none
 * @param arguments at most {@value #MOST_ARGUMENTS}; AMT sends a number first, then the element
 *     concerned as a CIM path, then what belongs to the message
 * @param message a text, which AMT leaves empty for most
 * @param identifier IndicationIdentifier, empty if there is none
 * @param time IndicationTime as sent, by the PC's clock; empty if there is none
 * @param alertingElement the part that is concerned
 * @param systemName of the PC, as it calls itself
 */
public record AlertIndication(
    String messageId,
    List<String> arguments,
    String message,
    CodedValue<PerceivedSeverity> severity,
    String identifier,
    String time,
    String alertingElement,
    String systemName) {
  /** Most characters of a text that are kept. */
  public static final int LONGEST = 500;

  /** Most arguments that are kept. */
  public static final int MOST_ARGUMENTS = 16;

  /** The class, or a subclass of it. */
  private static final String CLASS = "AlertIndication";

  /** Keeps a copy. */
  public AlertIndication {
    arguments = List.copyOf(arguments);
  }

  /** Reads an element of an event; empty if it is none. Unknown properties are passed over. */
  public static Optional<AlertIndication> in(WsmanInstance event) {
    return event.name().endsWith(CLASS) ? Optional.of(read(event)) : Optional.empty();
  }

  private static AlertIndication read(WsmanInstance event) {
    return new AlertIndication(
        text(event, "MessageID"),
        event.texts("MessageArguments").stream()
            .limit(MOST_ARGUMENTS)
            .map(AlertIndication::bounded)
            .toList(),
        text(event, "Message"),
        CodedValue.of(PerceivedSeverity.class, number(text(event, "PerceivedSeverity"))),
        text(event, "IndicationIdentifier"),
        event.child("IndicationTime").map(AlertIndication::timeText).orElse(""),
        text(event, "AlertingManagedElement"),
        text(event, "SystemName"));
  }

  /** The moment of {@link #time}; empty if it is not understood. */
  public Optional<Instant> at() {
    return CimTime.parse(time);
  }

  private static String timeText(WsmanInstance time) {
    return bounded(time.text("Datetime").orElse(time.text()));
  }

  private static String text(WsmanInstance event, String property) {
    return event.text(property).map(AlertIndication::bounded).orElse("");
  }

  private static String bounded(String text) {
    String words = text.strip();
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException none) {
      return PerceivedSeverity.UNKNOWN.number();
    }
  }
}
