package org.mayday.acceptance.soap;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** The services as one member of the staff. */
public final class Soap {
  private final URI services;
  private final String user;
  private final String password;

  /**
   * @param services address under which the services lie, ending with a slash
   */
  public Soap(URI services, String user, String password) {
    this.services = services;
    this.user = user;
    this.password = password;
  }

  /**
   * Asks an operation.
   *
   * @param content elements of the request, with the prefix {@code t}
   * @throws SoapFault if that is the answer
   */
  public Xml ask(String service, String operation, String content) {
    String request = "<t:%1$s>%2$s</t:%1$s>".formatted(operation, content);
    HttpResponse<String> answer = raw(service, envelope(service, request));
    if (answer.statusCode() != 200 && answer.statusCode() != 500) {
      throw new AssertionError(
          operation + " was answered with " + answer.statusCode() + ": " + answer.body());
    }
    Xml envelope = Xml.parse(answer.body());
    envelope
        .first("Fault")
        .ifPresent(
            fault -> {
              throw new SoapFault(fault);
            });
    return envelope.first(operation + "Response").orElseThrow();
  }

  /** Sends any text to a service. */
  public HttpResponse<String> raw(String service, String text) {
    return Post.xml(services.resolve(service), user, password, BodyPublishers.ofString(text));
  }

  /** The same person with another password. */
  public Soap as(String otherPassword) {
    return new Soap(services, user, otherPassword);
  }

  /** What HTTP Basic sends for this person. */
  public String basic() {
    return Post.basic(user, password);
  }

  /** The envelope around a request. */
  public static String envelope(String service, String request) {
    return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' xmlns:t='urn:mayday:"
        + service
        + ":1'><s:Body>"
        + request
        + "</s:Body></s:Envelope>";
  }

  /** The calls for help. */
  public CallsService calls() {
    return new CallsService(this);
  }

  /** The PCs. */
  public FleetService fleet() {
    return new FleetService(this);
  }

  /** Everything that can be done with the firmware of PCs. */
  public OperationsService operations() {
    return new OperationsService(this);
  }

  /** The service Provisioning. */
  public ProvisioningService provisioning() {
    return new ProvisioningService(this);
  }

  /** PCs in the network. */
  public LanService lan() {
    return new LanService(this);
  }

  /** The power of PCs. */
  public PowerService power() {
    return new PowerService(this);
  }

  /** PCs that are to be set up. */
  public SetupService setup() {
    return new SetupService(this);
  }

  /** Operations in the background. */
  public WorkService work() {
    return new WorkService(this);
  }
}
