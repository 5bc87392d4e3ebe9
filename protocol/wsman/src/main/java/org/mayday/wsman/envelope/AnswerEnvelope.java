package org.mayday.wsman.envelope;

import java.util.Optional;
import java.util.stream.Collectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * An envelope as it was read.
 *
 * @param document the Envelope element with everything inside
 */
public record AnswerEnvelope(WsmanInstance document) {

  /** A header's text without white space around it. */
  public Optional<String> header(String name) {
    return document.child("Header").flatMap(header -> header.text(name)).map(String::strip);
  }

  /** The Body element. */
  public WsmanInstance body() {
    return document.child("Body").orElseThrow();
  }

  /** The first element in the Body; empty for answers such as that of Delete. */
  public Optional<WsmanInstance> content() {
    return body().children().stream().findFirst();
  }

  /** The fault if the answer is one. */
  public Optional<SoapFault> fault() {
    return content()
        .filter(found -> found.name().equals("Fault"))
        .filter(found -> found.namespace().equals(Namespaces.SOAP))
        .map(AnswerEnvelope::faultOf);
  }

  private static SoapFault faultOf(WsmanInstance fault) {
    Optional<WsmanInstance> code = fault.child("Code");
    return new SoapFault(
        code.flatMap(found -> found.text("Value")).map(AnswerEnvelope::local).orElse(""),
        code.map(AnswerEnvelope::innermostSubcode).orElse(""),
        fault.child("Reason").flatMap(reason -> reason.text("Text")).map(String::strip).orElse(""),
        fault.child("Detail").map(AnswerEnvelope::allText).orElse(""));
  }

  private static String innermostSubcode(WsmanInstance code) {
    Optional<WsmanInstance> next = code.child("Subcode");
    String value = "";
    while (next.isPresent()) {
      value = next.get().text("Value").map(AnswerEnvelope::local).orElse(value);
      next = next.get().child("Subcode");
    }
    return value;
  }

  private static String local(String qualifiedName) {
    String name = qualifiedName.strip();
    return name.substring(name.indexOf(':') + 1);
  }

  private static String allText(WsmanInstance element) {
    String inside =
        element.children().stream().map(AnswerEnvelope::allText).collect(Collectors.joining(" "));
    return (element.text().strip() + " " + inside).strip();
  }
}
