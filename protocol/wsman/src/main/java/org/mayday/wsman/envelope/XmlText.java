package org.mayday.wsman.envelope;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Text as XML 1.0 can carry it. */
final class XmlText {
  private XmlText() {}

  /**
   * The same text if XML 1.0 has all its characters (2.2, Char).
   *
   * @throws IllegalArgumentException if it has not
   */
  static String checked(String text) {
    if (!text.codePoints().allMatch(XmlText::isChar)) {
      throw new IllegalArgumentException("The text holds a character that XML cannot carry");
    }
    return text;
  }

  /** The same text with question marks for what XML 1.0 does not have. */
  static String printable(String text) {
    return text.codePoints()
        .map(c -> isChar(c) ? c : '?')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Writes text; carriage returns as references, or reading would turn them into newlines. */
  static void write(XMLStreamWriter xml, String text) throws XMLStreamException {
    checked(text);
    int from = 0;
    int at = text.indexOf('\r');
    while (at >= 0) {
      xml.writeCharacters(text.substring(from, at));
      xml.writeEntityRef("#13");
      from = at + 1;
      at = text.indexOf('\r', from);
    }
    if (from < text.length()) {
      xml.writeCharacters(text.substring(from));
    }
  }

  private static boolean isChar(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000 && c <= 0x10FFFF;
  }
}
