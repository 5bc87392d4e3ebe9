package org.mayday.web.soap;

import com.sun.net.httpserver.HttpServer;
import jakarta.xml.ws.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;

/** A port behind Metro and a real socket, without the application server. */
final class SoapServer implements AutoCloseable {
  private final HttpServer http;
  private final Endpoint endpoint;
  private final String service;

  /**
   * Publishes a port.
   *
   * @param service alerts, calls, fleet or power
   */
  SoapServer(Object port, String service) throws IOException {
    this.service = service;
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    endpoint = Endpoint.create(port);
    // The application server finds the schemas beside the WSDL by itself.
    List<Source> schemas =
        new ArrayList<>(List.of(document("common.xsd"), document(service + ".xsd")));
    if (service.equals("mps")) {
      schemas.add(document("mps-extension.xsd"));
    }
    endpoint.setMetadata(schemas);
    endpoint.publish(http.createContext("/" + service));
    http.start();
  }

  private static Source document(String name) {
    return new StreamSource(SoapServer.class.getResource("/WEB-INF/wsdl/" + name).toString());
  }

  /** Posts the operation in an envelope; {@code t} is the namespace of the service. */
  Answer ask(String operation) throws IOException, InterruptedException {
    return post(
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' xmlns:t='urn:mayday:"
            + service
            + ":1'><s:Body>"
            + operation
            + "</s:Body></s:Envelope>");
  }

  Answer post(String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address(""))
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", "\"\"")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Answer get(String query) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address(query)));
  }

  private URI address(String query) {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/" + service + query);
  }

  private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                request.timeout(Duration.ofSeconds(20)).build(),
                HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }

  @Override
  public void close() {
    endpoint.stop();
    http.stop(0);
  }

  /** What came back. */
  record Answer(int status, String body) {}
}
