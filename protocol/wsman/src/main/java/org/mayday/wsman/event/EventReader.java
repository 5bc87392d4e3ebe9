package org.mayday.wsman.event;

import java.util.List;
import java.util.stream.Stream;
import org.mayday.wsman.envelope.AnswerEnvelope;
import org.mayday.wsman.envelope.EnvelopeLimits;
import org.mayday.wsman.envelope.EnvelopeReader;
import org.mayday.wsman.envelope.MalformedEnvelopeException;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Reads deliveries of events, which may come from anybody: within bounds, and tolerant of elements
 * that it has never heard of. Safe for use by several threads.
 */
public final class EventReader {
  /** Most bytes of a delivery; real ones have 2 to 4 kB. */
  public static final int LARGEST = 65_536;

  private static final int ELEMENTS = 4_000;
  private static final int DEPTH = 32;

  private final EnvelopeReader reader =
      new EnvelopeReader(new EnvelopeLimits(LARGEST, ELEMENTS, DEPTH));

  /**
   * Reads a delivery.
   *
   * @throws MalformedEnvelopeException if it is not a SOAP 1.2 envelope or beyond the bounds
   */
  public EventDelivery read(byte[] document) throws MalformedEnvelopeException {
    AnswerEnvelope envelope = reader.read(document);
    String action = envelope.header("Action").orElse("");
    return new EventDelivery(
        action,
        envelope.header("MessageID").filter(id -> !id.isEmpty() && id.length() <= 256),
        envelope.header("AckRequested").isPresent(),
        action.equals(EventDelivery.HEARTBEAT) ? List.of() : events(envelope.body()));
  }

  private static List<WsmanInstance> events(WsmanInstance body) {
    return body.children().stream().flatMap(EventReader::unpacked).toList();
  }

  /** The content of wsman:Events/wsman:Event; whatever else is an event itself. */
  private static Stream<WsmanInstance> unpacked(WsmanInstance content) {
    if (!content.name().equals("Events")) {
      return Stream.of(content);
    }
    return content.children("Event").stream()
        .flatMap(
            event -> event.children().isEmpty() ? Stream.of(event) : event.children().stream());
  }
}
