package org.mayday.wsman.instance;

/**
 * Resource URIs of the classes of Intel AMT (Intel AMT Implementation and Reference Guide, "WS-
 * Management Class Reference"; DSP0227 5.1).
 */
public final class ResourceUri {
  private static final String AMT = "http://intel.com/wbem/wscim/1/amt-schema/1/";
  private static final String IPS = "http://intel.com/wbem/wscim/1/ips-schema/1/";
  private static final String CIM = "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/";

  private ResourceUri() {}

  /**
   * The resource URI of a class.
   *
   * @param className name with its schema, such as {@code AMT_GeneralSettings}
   * @throws IllegalArgumentException if the schema is none of AMT, IPS and CIM
   */
  public static String of(String className) {
    if (className.startsWith("AMT_")) {
      return AMT + className;
    }
    if (className.startsWith("IPS_")) {
      return IPS + className;
    }
    if (className.startsWith("CIM_")) {
      return CIM + className;
    }
    throw new IllegalArgumentException("No schema is known for class " + className);
  }

  /** The class name at the end of a resource URI. */
  public static String className(String resourceUri) {
    return resourceUri.substring(resourceUri.lastIndexOf('/') + 1);
  }
}
