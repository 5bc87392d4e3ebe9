package org.mayday.web.soap;

import jakarta.jws.WebMethod;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.mayday.web.soap.alerts.AlertsPortType;
import org.mayday.web.soap.calls.CallsPortType;
import org.mayday.web.soap.disks.DisksPortType;
import org.mayday.web.soap.fleet.FleetPortType;
import org.mayday.web.soap.images.ImagesPortType;
import org.mayday.web.soap.lan.LanPortType;
import org.mayday.web.soap.mps.MpsPortType;
import org.mayday.web.soap.operations.OperationsPortType;
import org.mayday.web.soap.power.PowerPortType;
import org.mayday.web.soap.provisioning.ProvisioningPortType;
import org.mayday.web.soap.setup.SetupPortType;
import org.mayday.web.soap.work.WorkPortType;

/**
 * Whether a body is a SOAP 1.1 envelope around one operation of a service (SOAP 1.1, section 4);
 * what is inside the operation is the schema's to judge. Immutable.
 */
final class EnvelopeCheck {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final int DEEPEST = 100;

  private final String namespace;
  private final Set<String> operations;

  private EnvelopeCheck(String service, Class<?> portType) {
    namespace = "urn:mayday:" + service + ":1";
    operations =
        Arrays.stream(portType.getMethods())
            .map(EnvelopeCheck::operation)
            .collect(Collectors.toSet());
  }

  /** An operation is called as its method, or as the method says. */
  private static String operation(Method method) {
    String said = method.getAnnotation(WebMethod.class).operationName();
    return said.isEmpty() ? method.getName() : said;
  }

  /** The check of the service at this path, such as /soap/calls. */
  static EnvelopeCheck of(String path) {
    return switch (path) {
      case "/soap/alerts" -> new EnvelopeCheck("alerts", AlertsPortType.class);
      case "/soap/disks" -> new EnvelopeCheck("disks", DisksPortType.class);
      case "/soap/fleet" -> new EnvelopeCheck("fleet", FleetPortType.class);
      case "/soap/images" -> new EnvelopeCheck("images", ImagesPortType.class);
      case "/soap/lan" -> new EnvelopeCheck("lan", LanPortType.class);
      case "/soap/mps" -> new EnvelopeCheck("mps", MpsPortType.class);
      case "/soap/operations" -> new EnvelopeCheck("operations", OperationsPortType.class);
      case "/soap/power" -> new EnvelopeCheck("power", PowerPortType.class);
      case "/soap/provisioning" -> new EnvelopeCheck("provisioning", ProvisioningPortType.class);
      case "/soap/setup" -> new EnvelopeCheck("setup", SetupPortType.class);
      case "/soap/work" -> new EnvelopeCheck("work", WorkPortType.class);
      default -> new EnvelopeCheck("calls", CallsPortType.class);
    };
  }

  /**
   * What is wrong, as a sentence; empty if nothing is.
   *
   * @param encoding what the HTTP header tells; null if it tells nothing
   */
  Optional<String> complaint(byte[] body, @Nullable String encoding) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      return walk(factory.createXMLStreamReader(new ByteArrayInputStream(body), encoding));
    } catch (XMLStreamException | RuntimeException e) {
      return Optional.of("The request is not well-formed XML.");
    }
  }

  private Optional<String> walk(XMLStreamReader xml) throws XMLStreamException {
    int depth = 0;
    boolean inBody = false;
    boolean found = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        return Optional.of("A SOAP request must not have a document type (SOAP 1.1, section 3).");
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (depth == 1 && !isSoap(xml, "Envelope")) {
          return Optional.of("The request is not a SOAP 1.1 envelope.");
        }
        inBody = depth == 2 ? isSoap(xml, "Body") : inBody;
        if (depth == 3 && inBody) {
          if (found || !isOperation(xml)) {
            return Optional.of("The body must hold one operation of " + namespace + ".");
          }
          found = true;
        }
        if (depth > DEEPEST) {
          return Optional.of("The request is nested too deeply.");
        }
      }
    }
    return found
        ? Optional.empty()
        : Optional.of("The body must hold one operation of " + namespace + ".");
  }

  private static boolean isSoap(XMLStreamReader xml, String name) {
    return SOAP.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
  }

  private boolean isOperation(XMLStreamReader xml) {
    return namespace.equals(xml.getNamespaceURI()) && operations.contains(xml.getLocalName());
  }
}
