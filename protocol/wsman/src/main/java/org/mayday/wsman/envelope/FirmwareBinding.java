package org.mayday.wsman.envelope;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Binds late-bound instances to the classes of the cim, amt and ips packages with JAXB. Elements
 * are matched by local name: the namespace of each firmware class is its resource URI and says
 * nothing more. What the class does not know is passed over, what the PC left out stays null.
 */
public final class FirmwareBinding {
  // Making a JAXBContext takes tens of milliseconds: one per class, for as long as the class lives.
  private static final ClassValue<JAXBContext> CONTEXTS =
      new ClassValue<>() {
        @Override
        protected JAXBContext computeValue(Class<?> type) {
          try {
            return JAXBContext.newInstance(type);
          } catch (JAXBException e) {
            throw new IllegalStateException("No JAXB binding for " + type.getName(), e);
          }
        }
      };

  private FirmwareBinding() {}

  /**
   * The name of the firmware class or output that a class is bound to.
   *
   * @throws IllegalArgumentException if the class is not annotated with {@link XmlRootElement}
   */
  public static String nameOf(Class<?> type) {
    XmlRootElement root = type.getAnnotation(XmlRootElement.class);
    if (root == null) {
      throw new IllegalArgumentException(type.getName() + " names no firmware class");
    }
    return root.name();
  }

  /**
   * Binds an instance to a class; {@link WsmanInstance} itself is returned as it is.
   *
   * @throws MalformedEnvelopeException if the class cannot take the instance at all
   */
  public static <T> T bind(WsmanInstance instance, Class<T> type)
      throws MalformedEnvelopeException {
    if (type == WsmanInstance.class) {
      return type.cast(instance);
    }
    try {
      return CONTEXTS
          .get(type)
          .createUnmarshaller()
          .unmarshal(new InstanceEvents(instance), type)
          .getValue();
    } catch (JAXBException e) {
      throw new MalformedEnvelopeException(
          "The answer cannot be read as " + type.getSimpleName(), e);
    }
  }
}
