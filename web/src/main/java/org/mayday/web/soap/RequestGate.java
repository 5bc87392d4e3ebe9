package org.mayday.web.soap;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mayday.delivery.boundary.Dialect;
import org.mayday.web.body.ReadRequest;

/**
 * Turns away what is no request of a service before the server's own handlers see it, for these
 * answer bad XML with failures of theirs: what is too long gets 413 (RFC 9110, 15.5.14), what is
 * not SOAP a fault of the client.
 */
@WebFilter("/soap/*")
public class RequestGate extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** What consoles ask here may be in words of theirs. */
  private static final String GATEWAY = "/soap/mps";

  /** In bytes. */
  @Inject
  @ConfigProperty(name = "mayday.soap.max-request", defaultValue = "16777216")
  int longest;

  @Inject Dialect dialect;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!"POST".equals(request.getMethod())) {
      chain.doFilter(request, response);
      return;
    }
    byte[] body =
        request.getContentLengthLong() > longest
            ? null
            : request.getInputStream().readNBytes(longest + 1);
    if (body == null || body.length > longest) {
      response.setHeader("Connection", "close");
      response.sendError(
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          "A SOAP request may have " + longest + " bytes at most.");
      return;
    }
    if (request.getServletPath().equals(GATEWAY) && !dialect.isPlain()) {
      translated(request, body, response, chain);
    } else {
      checked(new ReadRequest(request, body), body, response, chain);
    }
  }

  private void translated(
      HttpServletRequest request, byte[] body, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    byte[] plain;
    try {
      plain = dialect.toOurs(body, request.getCharacterEncoding());
    } catch (XMLStreamException e) {
      ClientFault.write("The request is not well-formed XML.", response);
      return;
    }
    SpokenAnswer answer = new SpokenAnswer(response);
    checked(new SpokenRequest(request, plain), plain, answer, chain);
    answer.send(dialect);
  }

  private static void checked(
      HttpServletRequest request, byte[] body, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> complaint =
        EnvelopeCheck.of(request.getServletPath()).complaint(body, request.getCharacterEncoding());
    if (complaint.isPresent()) {
      ClientFault.write(complaint.get(), response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
