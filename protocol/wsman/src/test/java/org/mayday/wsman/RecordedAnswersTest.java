package org.mayday.wsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mayday.wsman.envelope.EnvelopeReader;
import org.mayday.wsman.envelope.MalformedEnvelopeException;
import org.mayday.wsman.instance.WsmanInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads answers that were recorded from real firmware, if there are any: the directory is named by
 * the system property {@code mayday.recorded} or the environment variable {@code MAYDAY_RECORDED}.
 * Every text of every document must be found again in what was read; a document that is not well-
 * formed must be refused in words.
 */
class RecordedAnswersTest {

  @Test
  void thereAreRecordedAnswersToRead() {
    assumeTrue(directory() != null, "No recorded answers: set mayday.recorded to their directory");
    assertThat(files(directory())).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> nothingIsLost() {
    Path directory = directory();
    if (directory == null) {
      return Stream.empty();
    }
    return files(directory).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(directory.relativize(file).toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException, MalformedEnvelopeException {
    byte[] recorded = Files.readAllBytes(file);
    EnvelopeReader reader = new EnvelopeReader();
    try {
      List<String> expected = new ArrayList<>();
      texts(parse(recorded).getDocumentElement(), "", expected);
      List<String> read = new ArrayList<>();
      texts(reader.read(recorded).document(), "", read);
      assertThat(read).containsExactlyElementsOf(expected);
    } catch (SAXException notWellFormed) {
      assertThatExceptionOfType(MalformedEnvelopeException.class)
          .isThrownBy(() -> reader.read(recorded))
          .withMessage("The answer is not well-formed XML");
    }
  }

  private static void texts(Element element, String path, List<String> all) {
    String here = path + "/{" + element.getNamespaceURI() + "}" + element.getLocalName();
    List<Element> children = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(child);
      }
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      if (!attribute.getNodeName().startsWith("xmlns")) {
        all.add(here + "/@" + attribute.getLocalName() + "=" + attribute.getNodeValue());
      }
    }
    if (children.isEmpty()) {
      all.add(here + "=" + element.getTextContent());
    }
    children.forEach(child -> texts(child, here, all));
  }

  private static void texts(WsmanInstance element, String path, List<String> all) {
    String here = path + "/{" + element.namespace() + "}" + element.name();
    element.attributes().forEach((name, value) -> all.add(here + "/@" + name + "=" + value));
    if (element.children().isEmpty()) {
      all.add(here + "=" + element.text());
    }
    element.children().forEach(child -> texts(child, here, all));
  }

  private static Document parse(byte[] document) throws SAXException, IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(document));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  static Path directory() {
    String named =
        System.getProperty("mayday.recorded", System.getenv().getOrDefault("MAYDAY_RECORDED", ""));
    return named.isBlank() ? null : Path.of(named);
  }

  static List<Path> files(Path directory) {
    try (Stream<Path> walk = Files.walk(directory)) {
      return walk.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
