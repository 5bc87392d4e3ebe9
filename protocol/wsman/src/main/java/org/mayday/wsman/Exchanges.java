package org.mayday.wsman;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mayday.wsman.WsmanTransportException.Kind;
import org.mayday.wsman.envelope.AnswerEnvelope;
import org.mayday.wsman.envelope.EnvelopeReader;
import org.mayday.wsman.envelope.EnvelopeWriter;
import org.mayday.wsman.envelope.FirmwareBinding;
import org.mayday.wsman.envelope.MalformedEnvelopeException;
import org.mayday.wsman.envelope.RequestEnvelope;
import org.mayday.wsman.envelope.SoapFault;
import org.mayday.wsman.instance.WsmanInstance;

/** Single exchanges of envelopes, with trouble turned into the exceptions of this package. */
final class Exchanges {
  private static final String WSMID =
      "http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd";

  /** Intel AMT does not go below this OperationTimeout. */
  private static final Duration LEAST_OPERATION_TIMEOUT = Duration.ofSeconds(30);

  private final EnvelopeWriter writer = new EnvelopeWriter();
  private final EnvelopeReader reader;
  private final WsmanTransport transport;
  private final Supplier<String> messageIds;

  Exchanges(WsmanTransport transport, WsmanSettings settings, Supplier<String> messageIds) {
    this.transport = transport;
    this.messageIds = messageIds;
    this.reader = new EnvelopeReader(settings.limits());
  }

  AnswerEnvelope send(Ask ask, Deadline deadline) throws WsmanException {
    Duration remaining = deadline.remaining();
    RequestEnvelope request =
        new RequestEnvelope(
            ask.action(),
            ask.resourceUri(),
            ask.selectors(),
            messageIds.get(),
            remaining.compareTo(LEAST_OPERATION_TIMEOUT) < 0 ? LEAST_OPERATION_TIMEOUT : remaining,
            ask.header(),
            ask.body());
    return exchange(new WsmanRequest(writer.write(request), ask.repeatable()), deadline);
  }

  Identity identify(Deadline deadline) throws WsmanException {
    byte[] envelope = writer.writeBare(WsmanInstance.element(WSMID, "Identify", List.of()));
    AnswerEnvelope answer = exchange(new WsmanRequest(envelope, true), deadline);
    WsmanInstance identity = required(answer, "IdentifyResponse");
    return new Identity(
        identity.text("ProtocolVersion").orElse(""),
        identity.text("ProductVendor").orElse(""),
        identity.text("ProductVersion").orElse(""));
  }

  private AnswerEnvelope exchange(WsmanRequest request, Deadline deadline) throws WsmanException {
    if (deadline.cancellation().isCancelled()) {
      throw new WsmanTransportException(Kind.CANCELLED, "Cancelled before the PC was asked");
    }
    if (deadline.passed()) {
      throw new WsmanTransportException(Kind.TIMED_OUT, "No time was left to ask the PC");
    }
    AnswerEnvelope answer;
    try {
      answer = reader.read(transport.exchange(request, deadline));
    } catch (MalformedEnvelopeException e) {
      throw nonsense(e);
    }
    Optional<SoapFault> fault = answer.fault();
    if (fault.isPresent()) {
      throw new WsmanFault(fault.get());
    }
    return answer;
  }

  /** The element with this name in the answer's body. */
  static WsmanInstance required(AnswerEnvelope answer, String name) throws WsmanException {
    return answer
        .content()
        .filter(content -> content.name().equals(name))
        .orElseThrow(
            () ->
                new WsmanTransportException(
                    Kind.NONSENSE,
                    "The PC answered with "
                        + answer.content().map(WsmanInstance::name).orElse("an empty body")
                        + " instead of "
                        + name));
  }

  static <T> T bound(WsmanInstance instance, Class<T> type) throws WsmanException {
    try {
      return FirmwareBinding.bind(instance, type);
    } catch (MalformedEnvelopeException e) {
      throw nonsense(e);
    }
  }

  static <T> List<T> boundAll(List<WsmanInstance> instances, Class<T> type) throws WsmanException {
    String name = FirmwareBinding.nameOf(type);
    List<T> all = new ArrayList<>();
    for (WsmanInstance instance : instances) {
      if (instance.name().equals(name)) {
        all.add(bound(instance, type));
      }
    }
    return all;
  }

  private static WsmanTransportException nonsense(MalformedEnvelopeException e) {
    return new WsmanTransportException(Kind.NONSENSE, e.getMessage(), e);
  }
}
