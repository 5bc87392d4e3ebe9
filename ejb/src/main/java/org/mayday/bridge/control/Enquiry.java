package org.mayday.bridge.control;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mayday.bridge.boundary.BridgeRefused;
import org.mayday.bridge.boundary.BridgeRefused.Kind;
import org.mayday.bridge.boundary.Inquiry;
import org.mayday.wsman.RawAnswer;
import org.mayday.wsman.envelope.AnswerEnvelope;
import org.mayday.wsman.envelope.EnvelopeReader;
import org.mayday.wsman.envelope.EnvelopeWriter;
import org.mayday.wsman.envelope.MalformedEnvelopeException;
import org.mayday.wsman.envelope.RequestEnvelope;
import org.mayday.wsman.envelope.SoapFault;
import org.mayday.wsman.instance.ResourceUri;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/** Makes messages of what somebody asks, one after the other. Used by one thread. */
public final class Enquiry {
  private static final String TRANSFER = "http://schemas.xmlsoap.org/ws/2004/09/transfer/";
  private static final String WSEN = "http://schemas.xmlsoap.org/ws/2004/09/enumeration";
  private static final Duration OPERATION_TIMEOUT = Duration.ofSeconds(30);
  private static final Pattern CLASS_NAME = Pattern.compile("(AMT|CIM|IPS)_[A-Za-z0-9_]{1,100}");
  private static final Pattern METHOD = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,99}");
  private static final int MOST = 50;

  private final Inquiry inquiry;
  private int made;

  public Enquiry(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /**
   * The first message.
   *
   * @throws BridgeRefused if none can be made
   */
  public byte[] first() throws BridgeRefused {
    made = 1;
    if (inquiry.kind() == Inquiry.Kind.RAW) {
      return inquiry.message().strip().getBytes(StandardCharsets.UTF_8);
    }
    if (!CLASS_NAME.matcher(inquiry.className()).matches()) {
      throw new BridgeRefused(
          Kind.MALFORMED, "The name of a class begins with AMT_, CIM_ or IPS_.");
    }
    return switch (inquiry.kind()) {
      case ENUMERATE ->
          message(WSEN + "/Enumerate", WsmanInstance.element(WSEN, "Enumerate", List.of()));
      case METHOD -> method();
      default -> message(TRANSFER + "Get", null);
    };
  }

  /** The message that goes on after an answer: the next Pull of an enumeration. */
  public Optional<byte[]> next(RawAnswer answer) throws BridgeRefused {
    if (inquiry.kind() != Inquiry.Kind.ENUMERATE || answer.status() != 200 || made++ >= MOST) {
      return Optional.empty();
    }
    Optional<WsmanInstance> content = envelope(answer).flatMap(AnswerEnvelope::content);
    if (content.isEmpty() || content.get().child("EndOfSequence").isPresent()) {
      return Optional.empty();
    }
    Optional<String> context = content.get().text("EnumerationContext").map(String::strip);
    return context.isEmpty() ? Optional.empty() : Optional.of(pull(context.get()));
  }

  /** The fault of an answer in a sentence; empty if it is none. */
  public static String fault(RawAnswer answer) {
    return envelope(answer).flatMap(AnswerEnvelope::fault).map(SoapFault::sentence).orElse("");
  }

  private static Optional<AnswerEnvelope> envelope(RawAnswer answer) {
    try {
      return Optional.of(new EnvelopeReader().read(answer.body()));
    } catch (MalformedEnvelopeException e) {
      return Optional.empty(); // shown as it is
    }
  }

  private byte[] pull(String context) throws BridgeRefused {
    return message(
        WSEN + "/Pull",
        WsmanInstance.element(
            WSEN,
            "Pull",
            List.of(
                WsmanInstance.leaf(WSEN, "EnumerationContext", context),
                WsmanInstance.leaf(WSEN, "MaxElements", "999"),
                WsmanInstance.leaf(WSEN, "MaxCharacters", "99999"))));
  }

  private byte[] method() throws BridgeRefused {
    if (!METHOD.matcher(inquiry.method()).matches()) {
      throw new BridgeRefused(Kind.MALFORMED, "The name of a method is a word of letters.");
    }
    String resource = ResourceUri.of(inquiry.className());
    WsmanInstance input = WsmanInstance.element(resource, inquiry.method() + "_INPUT", List.of());
    for (Entry<String, String> parameter : Lines.read(inquiry.parameters())) {
      input = input.adding(parameter.getKey(), parameter.getValue());
    }
    return message(resource + "/" + inquiry.method(), input);
  }

  private byte[] message(String action, @Nullable WsmanInstance body) throws BridgeRefused {
    Selectors selectors = Selectors.none();
    for (Entry<String, String> key : Lines.read(inquiry.selectors())) {
      selectors = selectors.and(key.getKey(), key.getValue());
    }
    try {
      return new EnvelopeWriter()
          .write(
              new RequestEnvelope(
                  action,
                  ResourceUri.of(inquiry.className()),
                  selectors,
                  "uuid:" + UUID.randomUUID(),
                  OPERATION_TIMEOUT,
                  List.of(),
                  body == null ? List.of() : List.of(body)));
    } catch (IllegalArgumentException e) {
      throw new BridgeRefused(Kind.MALFORMED, e.getMessage() + ".");
    }
  }
}
