package org.mayday.wsman.event;

import java.util.List;
import java.util.Optional;
import org.mayday.wsman.envelope.EnvelopeWriter;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * One POST of an event source: usually one event, in a batch several (DSP0226 10.2.9.4).
 *
 * @param action wsa:Action, empty if there is none
 * @param messageId wsa:MessageID of the delivery, if it has one
 * @param ackRequested whether the source waits for an acknowledgement (DSP0226 10.2.9.3)
 * @param events the elements that are the events, as they were sent; none in a heartbeat
 */
public record EventDelivery(
    String action, Optional<String> messageId, boolean ackRequested, List<WsmanInstance> events) {
  /** The action of one event. */
  public static final String EVENT = "http://schemas.dmtf.org/wbem/wsman/1/wsman/Event";

  /** The action of several events. */
  public static final String EVENTS = "http://schemas.dmtf.org/wbem/wsman/1/wsman/Events";

  /** The action of a delivery that only says that the source lives. */
  public static final String HEARTBEAT = "http://schemas.dmtf.org/wbem/wsman/1/wsman/Heartbeat";

  /** The action of an acknowledgement. */
  public static final String ACK = "http://schemas.dmtf.org/wbem/wsman/1/wsman/Ack";

  /** Keeps a copy. */
  public EventDelivery {
    events = List.copyOf(events);
  }

  /**
   * The envelope that acknowledges this delivery (DSP0226 10.2.9.3, R10.2.9.3-3).
   *
   * @param ownMessageId a new wsa:MessageID, a URI such as "uuid:..."
   */
  public byte[] acknowledgement(String ownMessageId) {
    return new EnvelopeWriter().writeReply(ACK, ownMessageId, messageId);
  }
}
