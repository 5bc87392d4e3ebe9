package org.mayday.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The TCP ports of one Payara domain with Mayday in it, all on loopback.
 *
 * @param http pages without TLS; answers only with a redirect to {@code https}
 * @param https pages and SOAP
 * @param admin Payara's administration
 * @param jms OpenMQ's port mapper
 * @param iiop first of three ORB ports
 * @param jmx remote JMX
 * @param mps the CIRA listener
 */
public record ServerPorts(int http, int https, int admin, int jms, int iiop, int jmx, int mps) {

  /** The ports that Payara and Mayday have by default. */
  public static ServerPorts standard() {
    return new ServerPorts(8080, 8181, 4848, 7676, 3700, 8686, 4433);
  }

  /** Ports that leave a server with the standard ones in peace. */
  public static ServerPorts from(int base) {
    return new ServerPorts(base, base + 1, base + 2, base + 3, base + 4, base + 7, base + 8);
  }

  /** Each port with what it is for, in words. */
  public Map<String, Integer> byPurpose() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("the pages (HTTPS)", https);
    ports.put("the pages (HTTP)", http);
    ports.put("Payara's administration", admin);
    ports.put("the message broker", jms);
    ports.put("the CIRA listener", mps);
    return ports;
  }
}
