package org.mayday.delivery.boundary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * How a site calls the elements of the gateway's interface for consoles, whose original WSDL is not
 * public: another namespace and other names can stand for those of docs/wsdl/mps.xsd. Immutable.
 */
public final class Dialect {
  /** The namespace in docs/wsdl/mps.xsd. */
  public static final String OURS = "urn:mayday:mps:1";

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]{0,99}");

  private final String namespace;
  private final Map<String, String> theirs = new HashMap<>();
  private final Map<String, String> ours = new HashMap<>();

  private Dialect(String namespace) {
    this.namespace = namespace;
  }

  /**
   * A dialect.
   *
   * @param names such as {@code EventNotification=Notify, Subscribe=SubscribeForNotifications};
   *     what is not named is called as in our schema
   * @throws IllegalArgumentException if a name is none, or one stands for two
   */
  public static Dialect of(String namespace, String names) {
    Dialect dialect = new Dialect(namespace.strip());
    for (String pair : names.split(",")) {
      if (!pair.isBlank()) {
        dialect.add(pair.strip().split("\\s*=\\s*", 2));
      }
    }
    return dialect;
  }

  private void add(String... pair) {
    if (pair.length != 2
        || !NAME.matcher(pair[0]).matches()
        || !NAME.matcher(pair[1]).matches()
        || theirs.put(pair[0], pair[1]) != null
        || ours.put(pair[1], pair[0]) != null) {
      throw new IllegalArgumentException(
          "mayday.mps-soap.names must be pairs such as Subscribe=SubscribeForNotifications, each"
              + " name once: "
              + String.join("=", pair));
    }
  }

  /** Whether it is that of our schema. */
  public boolean isPlain() {
    return OURS.equals(namespace) && theirs.isEmpty();
  }

  /** The namespace of this dialect. */
  public String namespace() {
    return namespace;
  }

  /** How this dialect calls an element of our schema. */
  public String named(String ours) {
    return theirs.getOrDefault(ours, ours);
  }

  /**
   * A message of this dialect in the words of our schema.
   *
   * @param encoding as a header tells; null if none does
   * @throws XMLStreamException if it is no XML, or has a document type
   */
  public byte[] toOurs(byte[] message, @Nullable String encoding) throws XMLStreamException {
    return copy(message, encoding, new Renaming(namespace, OURS, ours));
  }

  /**
   * A message of our schema in the words of this dialect.
   *
   * @throws XMLStreamException if it is no XML
   */
  public byte[] toTheirs(byte[] message) throws XMLStreamException {
    return copy(message, null, new Renaming(OURS, namespace, theirs));
  }

  private static byte[] copy(byte[] message, @Nullable String encoding, Renaming renaming)
      throws XMLStreamException {
    XMLInputFactory in = XMLInputFactory.newFactory();
    in.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    in.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    ByteArrayOutputStream out = new ByteArrayOutputStream(message.length + 512);
    try {
      renaming.copy(
          in.createXMLStreamReader(new ByteArrayInputStream(message), encoding),
          XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8"));
    } catch (RuntimeException e) { // some readers answer bad bytes so
      throw new XMLStreamException(e);
    }
    return out.toByteArray();
  }
}
