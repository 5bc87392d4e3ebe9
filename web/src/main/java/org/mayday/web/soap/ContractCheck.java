package org.mayday.web.soap;

import com.sun.xml.ws.developer.ValidationErrorHandler;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.SAXParseException;

/**
 * Hears where a request breaks the schema of its service, and keeps one sentence of it for {@link
 * Reception}. Values stay out of the sentence, since one may be a password. One object serves one
 * request.
 */
public class ContractCheck extends ValidationErrorHandler {
  /** Under this property of the message stands the sentence, if the request breaks the schema. */
  static final String VIOLATION = "org.mayday.web.soap.violation";

  private static final String PLAIN = "The request does not fit the schema of this service.";
  private static final int LONGEST = 500;

  // The names of errors are those of W3C XML Schema Part 1, Appendix C.1 ("cvc-...").
  private static final Pattern STRUCTURE = Pattern.compile("(?s)cvc-complex-type\\.2[^:]*: (.*)");
  private static final Pattern FACET =
      Pattern.compile(
          "(?s)cvc-.*'(?: with length = '\\d+')? (is not (?:facet-valid|a valid value for) .+)");
  private static final Pattern ELEMENT =
      Pattern.compile("(?s)cvc-type.* of element '([^']+)' is not valid\\.");
  private static final Pattern NAME =
      Pattern.compile("\\{\"?urn:mayday:[a-z]+:\\d+\"?:([\\w.-]+)}");

  @Override
  public void warning(SAXParseException e) {
    // A warning does not make a request invalid.
  }

  @Override
  public void error(SAXParseException e) {
    note(String.valueOf(e.getMessage()));
  }

  @Override
  public void fatalError(SAXParseException e) {
    note(String.valueOf(e.getMessage()));
  }

  private void note(String message) {
    Object said = packet.invocationProperties.get(VIOLATION);
    String sentence = said instanceof String first ? withElement(first, message) : words(message);
    packet.invocationProperties.put(VIOLATION, sentence);
  }

  /** The first error about a value does not name its element; the one that follows does. */
  private static String withElement(String first, String message) {
    Matcher element = ELEMENT.matcher(message);
    return first.startsWith("A value ") && element.matches()
        ? "The value of " + bounded(element.group(1)) + first.substring("A value".length())
        : first;
  }

  /** An error in words, without the value that was sent. */
  static String words(String message) {
    Matcher structure = STRUCTURE.matcher(message);
    if (structure.matches()) {
      return bounded(NAME.matcher(structure.group(1)).replaceAll("$1"));
    }
    Matcher facet = FACET.matcher(message);
    return facet.matches() ? bounded("A value " + Facets.words(facet.group(1))) : PLAIN;
  }

  private static String bounded(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
