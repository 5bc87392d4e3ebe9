package org.mayday.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A Payara domain directory made from the distribution's own {@code domain1}: everything on
 * loopback, ports as asked for, no data grid. Written before the server starts, so that it never
 * binds anything else.
 */
final class Domain {
  static final String NAME = "mayday";
  private static final String LOOPBACK = "127.0.0.1";
  private static final String SERVER = "/domain/configs/config[@name='server-config']";

  /** The one that {@code java:comp/DefaultJMSConnectionFactory} stands for. */
  private static final String FACTORY = "jms/__defaultConnectionFactory";

  private final Path directory;

  private Domain(Path directory) {
    this.directory = directory;
  }

  /** The directory that {@code start-domain --domaindir} wants. */
  Path parent() {
    return directory.getParent();
  }

  Path directory() {
    return directory;
  }

  /**
   * Replaces whatever stood under {@code work} by a fresh domain.
   *
   * @param libraries directory of jars that the server has for all its applications
   */
  static Domain lay(
      Path payara,
      Path work,
      ServerPorts ports,
      Map<String, String> settings,
      List<String> flags,
      Path libraries) {
    Domain domain = new Domain(work.resolve("domains").resolve(NAME));
    try {
      delete(work.resolve("domains"));
      copy(payara.resolve("glassfish/domains/domain1"), domain.directory);
      copy(libraries, domain.directory.resolve("lib"));
      domain.configure(ports, settings, flags);
      return domain;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void configure(ServerPorts ports, Map<String, String> settings, List<String> flags)
      throws IOException {
    Path file = directory.resolve("config/domain.xml");
    try {
      Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
      listener(xml, "http-listener-1", ports.http());
      listener(xml, "http-listener-2", ports.https());
      listener(xml, "admin-listener", ports.admin());
      NodeList orbs = find(xml, SERVER + "//iiop-listener");
      for (int i = 0; i < orbs.getLength(); i++) {
        bind((Element) orbs.item(i), ports.iiop() + i);
      }
      bind(one(xml, SERVER + "//jmx-connector"), ports.jmx());
      one(xml, SERVER + "/hazelcast-config-specific-configuration")
          .setAttribute("enabled", "false");
      threads(xml);
      http1(xml);
      broker(xml, ports.jms());
      connectionFactory(xml);
      Element java = one(xml, SERVER + "/java-config");
      settings.forEach((name, value) -> option(java, "-D" + name + "=" + value));
      flags.forEach(flag -> option(java, flag));
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(xml), new StreamResult(file.toFile()));
    } catch (ParserConfigurationException
        | SAXException
        | XPathExpressionException
        | TransformerException e) {
      throw new IOException("The server's domain.xml is not as expected: " + e.getMessage(), e);
    }
  }

  /** Payara's five threads are all held by five programs that wait for slow firmware. */
  private static void threads(Document xml) throws XPathExpressionException {
    Element pool = one(xml, SERVER + "//thread-pool[@name='http-thread-pool']");
    pool.setAttribute("min-thread-pool-size", "10");
    pool.setAttribute("max-thread-pool-size", "200");
  }

  /** HTTP/2 of Payara 6 closes streams that a page still waits for, at times. */
  private static void http1(Document xml) throws XPathExpressionException {
    one(xml, SERVER + "//protocol[@name='http-listener-2']/http")
        .setAttribute("http2-enabled", "false");
  }

  private static void listener(Document xml, String name, int port)
      throws XPathExpressionException {
    bind(one(xml, SERVER + "//network-listener[@name='" + name + "']"), port);
  }

  private static void bind(Element listener, int port) {
    listener.setAttribute("address", LOOPBACK);
    listener.setAttribute("port", Integer.toString(port));
  }

  /** OpenMQ listens on all addresses unless its port mapper and its services are told otherwise. */
  private static void broker(Document xml, int port) throws XPathExpressionException {
    NodeList services = find(xml, SERVER + "/jms-service");
    Element service;
    if (services.getLength() == 0) {
      service = xml.createElement("jms-service");
      one(xml, SERVER).appendChild(service);
    } else {
      service = (Element) services.item(0);
    }
    service.setAttribute("type", "EMBEDDED");
    service.setAttribute("default-jms-host", "default_JMS_host");
    service.setAttribute("start-args", "-Dimq.hostname=" + LOOPBACK);
    while (service.hasChildNodes()) {
      service.removeChild(service.getFirstChild());
    }
    Element host = xml.createElement("jms-host");
    host.setAttribute("name", "default_JMS_host");
    host.setAttribute("host", "localhost");
    host.setAttribute("port", Integer.toString(port));
    // A lazily started broker is announced by a listener on all addresses.
    host.setAttribute("lazy-init", "false");
    service.appendChild(host);
  }

  /** What Payara makes itself only where it also writes the section of the broker. */
  private static void connectionFactory(Document xml) throws XPathExpressionException {
    String pool = FACTORY + "-Connection-Pool";
    Element resources = one(xml, "/domain/resources");
    Element connections = child(resources, "connector-connection-pool");
    connections.setAttribute("name", pool);
    connections.setAttribute("resource-adapter-name", "jmsra");
    connections.setAttribute("connection-definition-name", "jakarta.jms.ConnectionFactory");
    connections.setAttribute("steady-pool-size", "1");
    connections.setAttribute("max-pool-size", "250");
    Element factory = child(resources, "connector-resource");
    factory.setAttribute("jndi-name", FACTORY);
    factory.setAttribute("pool-name", pool);
    factory.setAttribute("object-type", "system-all-req");
    child(one(xml, "/domain/servers/server[@name='server']"), "resource-ref")
        .setAttribute("ref", FACTORY);
  }

  private static Element child(Element parent, String name) {
    Element child = parent.getOwnerDocument().createElement(name);
    parent.appendChild(child);
    return child;
  }

  private static void option(Element java, String value) {
    Element option = java.getOwnerDocument().createElement("jvm-options");
    option.setTextContent(value);
    java.appendChild(option);
  }

  private static NodeList find(Document xml, String path) throws XPathExpressionException {
    return (NodeList)
        XPathFactory.newInstance().newXPath().evaluate(path, xml, XPathConstants.NODESET);
  }

  private static Element one(Document xml, String path) throws XPathExpressionException {
    NodeList found = find(xml, path);
    if (found.getLength() != 1) {
      throw new XPathExpressionException(path + " stands " + found.getLength() + " times");
    }
    return (Element) found.item(0);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(dir)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  static void delete(Path tree) throws IOException {
    if (Files.notExists(tree)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
