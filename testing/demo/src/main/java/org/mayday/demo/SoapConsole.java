package org.mayday.demo;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What the demo asks of Mayday's SOAP services, as an administrator's script would. */
public final class SoapConsole {
  private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String FLEET = "urn:mayday:fleet:1";

  private final HttpClient client;
  private final URI service;
  private final String authorization;

  /** Speaks to the Mayday at this address, as this member of the staff. */
  public SoapConsole(HttpClient client, URI mayday, Credentials user) {
    this.client = client;
    this.service = mayday.resolve("soap/fleet");
    this.authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (user.name() + ":" + user.password()).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Registers PCs.
   *
   * @param csv in the form that the import page takes
   * @throws IOException if the service does not take all of them
   */
  public void importPlatforms(String csv) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service)
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", authorization)
            .header("Content-Type", "text/xml; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(envelope(csv)))
            .build();
    HttpResponse<String> answer =
        client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() != 200 || answer.body().contains("<error>")) {
      throw new IOException(
          "The demo PCs could not be registered (HTTP " + answer.statusCode() + ").");
    }
  }

  private static String envelope(String csv) throws IOException {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartElement("s", "Envelope", ENVELOPE);
      xml.writeNamespace("s", ENVELOPE);
      xml.writeStartElement("s", "Body", ENVELOPE);
      xml.writeStartElement("f", "importPlatforms", FLEET);
      xml.writeNamespace("f", FLEET);
      xml.writeStartElement("f", "csv", FLEET);
      xml.writeCharacters(csv);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return text.toString();
  }
}
