package org.mayday.simulator.event;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.mayday.simulator.wsman.SoapWriter;

/**
 * One event ready to be posted. It asks to be acknowledged (DSP0226 10.8, PushWithAck) and keeps
 * its MessageID when it is sent again, so that whoever gets it twice can tell.
 *
 * @param messageId wsa:MessageID
 * @param envelope the SOAP envelope in UTF-8
 */
public record OutgoingEvent(String messageId, byte[] envelope) {

  private static final AtomicLong COUNT = new AtomicLong();
  private static final String CLASS =
      "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_AlertIndication";
  private static final String ACK = "http://schemas.dmtf.org/wbem/wsman/1/wsman/Ack";

  /** Keeps a copy. */
  public OutgoingEvent {
    envelope = envelope.clone();
  }

  /** A copy. */
  @Override
  public byte[] envelope() {
    return envelope.clone();
  }

  /**
   * Writes an event.
   *
   * @param at by the PC's clock
   * @param listener where it goes, which the event says
   */
  public static OutgoingEvent of(Indication indication, Instant at, URI listener) {
    long number = COUNT.incrementAndGet();
    String id = String.format(Locale.ROOT, "uuid:00000000-8086-8086-8086-%012X", number);
    String text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a:Envelope"
            + " xmlns:a=\"http://www.w3.org/2003/05/soap-envelope\""
            + " xmlns:b=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\""
            + " xmlns:c=\"http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd\""
            + " xmlns:g=\""
            + CLASS
            + "\" xmlns:h=\"http://schemas.dmtf.org/wbem/wscim/1/common\"><a:Header>"
            + SoapWriter.elements("b:To", List.of(listener.toString()))
            + "<b:ReplyTo><b:Address>"
            + "http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous"
            + "</b:Address></b:ReplyTo><c:AckRequested></c:AckRequested>"
            + "<b:Action a:mustUnderstand=\"true\">"
            + "http://schemas.dmtf.org/wbem/wsman/1/wsman/Event</b:Action><b:MessageID>"
            + id
            + "</b:MessageID><c:ResourceURI>"
            + CLASS
            + "</c:ResourceURI></a:Header><a:Body>"
            + body(indication, at, number)
            + "</a:Body></a:Envelope>";
    return new OutgoingEvent(id, text.getBytes(UTF_8));
  }

  private static String body(Indication indication, Instant at, long number) {
    return "<g:CIM_AlertIndication><g:AlertType>8</g:AlertType>"
        + "<g:AlertingElementFormat>2</g:AlertingElementFormat><g:AlertingManagedElement>"
        + "Interop:CIM_ComputerSystem.CreationClassName=&quot;CIM_ComputerSystem&quot;,"
        + "Name=&quot;Intel(r) AMT&quot;</g:AlertingManagedElement>"
        + "<g:IndicationFilterName>Intel(r) AMT:AllEvents</g:IndicationFilterName>"
        + "<g:IndicationIdentifier>Intel(r):"
        + (2_950_000_000L + number)
        + "</g:IndicationIdentifier><g:IndicationTime><h:Datetime>"
        + at.truncatedTo(ChronoUnit.SECONDS)
        + "</h:Datetime></g:IndicationTime><g:Message></g:Message>"
        + SoapWriter.elements("g:MessageArguments", indication.messageArguments())
        + "<g:MessageID>"
        + indication.messageId()
        + "</g:MessageID><g:OtherSeverity></g:OtherSeverity>"
        + "<g:OwningEntity>Intel(r) AMT</g:OwningEntity><g:PerceivedSeverity>"
        + indication.severity()
        + "</g:PerceivedSeverity><g:ProbableCause>0</g:ProbableCause>"
        + "<g:SystemName>Intel(r) AMT</g:SystemName></g:CIM_AlertIndication>";
  }

  /** The HTTP request that posts it, as AMT's agent writes it. */
  public byte[] request(URI listener) {
    String path = listener.getRawPath() == null ? "" : listener.getRawPath();
    byte[] head =
        ("POST %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: Intel(R) AMT Agent\r\n"
                + "Connection: Keep-Alive\r\nContent-Type: application/soap+xml; charset=UTF-8\r\n"
                + "Content-Length: %d\r\n\r\n")
            .formatted(path.isEmpty() ? "/" : path, listener.getRawAuthority(), envelope.length)
            .getBytes(US_ASCII);
    byte[] all = Arrays.copyOf(head, head.length + envelope.length);
    System.arraycopy(envelope, 0, all, head.length, envelope.length);
    return all;
  }

  /** Whether the body of an answer acknowledges this event. */
  public boolean isAcknowledgedBy(String answer) {
    return answer.contains(ACK) && answer.contains(messageId);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OutgoingEvent that && messageId.equals(that.messageId);
  }

  @Override
  public int hashCode() {
    return messageId.hashCode();
  }

  @Override
  public String toString() {
    return "OutgoingEvent[" + messageId + "]";
  }
}
