package org.mayday.bridge.control;

import jakarta.enterprise.context.Dependent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mayday.bridge.boundary.BridgeMessage;
import org.mayday.bridge.boundary.BridgeRefused;
import org.mayday.bridge.boundary.BridgeRefused.Kind;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.envelope.AnswerEnvelope;
import org.mayday.wsman.envelope.EnvelopeLimits;
import org.mayday.wsman.envelope.EnvelopeReader;
import org.mayday.wsman.envelope.MalformedEnvelopeException;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Reads action and resource of a message that anybody may have written: within bounds, without
 * document type and entities, and so that the firmware cannot see another action in it than Mayday
 * does. Safe for use by several threads.
 */
@Dependent
public class MessageReader {
  private static final String WSA = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
  private static final String WSMAN = "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd";
  private static final String WSMID =
      "http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd";
  private static final Pattern URI_TEXT = Pattern.compile("[!-~]{1,400}");
  private static final Pattern MESSAGE_ID = Pattern.compile("[!-~]{1,256}");
  private static final Pattern DECLARED = Pattern.compile("\\A<\\?xml[^>]*?\\?>", Pattern.DOTALL);
  private static final Pattern OTHER_ENCODING =
      Pattern.compile("\\A<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!(?i:utf-8)[\"'])");

  private final EnvelopeReader envelopes =
      new EnvelopeReader(new EnvelopeLimits(4 << 20, 20_000, 64));

  /**
   * Reads a message.
   *
   * @throws BridgeRefused if it is not a WS-Management message in UTF-8
   */
  public BridgeMessage read(byte[] message) throws BridgeRefused {
    String text = text(message);
    AnswerEnvelope envelope = envelope(message);
    WsmanInstance header =
        envelope.document().child("Header").orElseThrow(() -> malformed("has no header"));
    Optional<String> action = only(header, WSA, "Action");
    Optional<String> resource = only(header, WSMAN, "ResourceURI");
    Optional<String> id = envelope.header("MessageID").filter(t -> MESSAGE_ID.matcher(t).matches());
    boolean hidden = hidesSomething(text);
    if (action.isEmpty()) {
      identify(envelope.body(), resource);
      return new BridgeMessage("Identify", guarded(Role.VIEWER, hidden), id, message);
    }
    Wish wish = new Wish(action.get(), resource.orElse(""));
    return new BridgeMessage(
        wish.words(), guarded(wish.role(envelope.body()), hidden), id, message);
  }

  /** What could be anything may be the worst. */
  private static Role guarded(Role role, boolean hidden) {
    return hidden ? Role.SUPERVISOR : role;
  }

  private AnswerEnvelope envelope(byte[] message) throws BridgeRefused {
    try {
      return envelopes.read(message);
    } catch (MalformedEnvelopeException e) {
      String words = e.getMessage();
      throw malformed("is refused: " + words.replace("The answer", "it"));
    }
  }

  private static String text(byte[] message) throws BridgeRefused {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message)).toString();
      if (!OTHER_ENCODING.matcher(text).find()) {
        return text;
      }
    } catch (CharacterCodingException e) {
      throw malformed("is not in UTF-8");
    }
    throw malformed("is not in UTF-8");
  }

  /** Another parser could join or part the text around these differently. */
  private static boolean hidesSomething(String text) {
    String rest = DECLARED.matcher(text.strip()).replaceFirst("");
    return rest.contains("<!") || rest.contains("<?");
  }

  /** The text of a header that may be there once, under this name in any namespace. */
  private static Optional<String> only(WsmanInstance header, String namespace, String name)
      throws BridgeRefused {
    List<WsmanInstance> found = header.children(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    WsmanInstance one = found.get(0);
    String text = one.text().strip();
    if (found.size() > 1
        || !one.namespace().equals(namespace)
        || !one.children().isEmpty()
        || !URI_TEXT.matcher(text).matches()) {
      throw malformed("must have one " + name + " of WS-Management's, a URI");
    }
    return Optional.of(text);
  }

  /** Only wsmid:Identify has no action (DSP0226 11). */
  private static void identify(WsmanInstance body, Optional<String> resource) throws BridgeRefused {
    boolean identify =
        resource.isEmpty()
            && body.children().size() == 1
            && body.children().get(0).name().equals("Identify")
            && body.children().get(0).namespace().equals(WSMID);
    if (!identify) {
      throw malformed("has no wsa:Action");
    }
  }

  private static BridgeRefused malformed(String what) {
    return new BridgeRefused(Kind.MALFORMED, "The WS-Management message " + what + ".");
  }
}
