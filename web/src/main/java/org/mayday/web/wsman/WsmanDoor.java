package org.mayday.web.wsman;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.bridge.boundary.Bridge;
import org.mayday.bridge.boundary.BridgeMessage;
import org.mayday.bridge.boundary.BridgeRefused;
import org.mayday.bridge.boundary.SignedRequest;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.web.body.BoundedBody.NotTaken;
import org.mayday.wsman.RawAnswer;
import org.mayday.wsman.envelope.FaultEnvelope.Subcode;

/**
 * Takes WS-Management messages by POST at {@code /wsman/UUID} and {@code /wsman/NAME} and gives
 * back what the PC answers. HTTP Basic is for the staff; everything else is the PC's business.
 */
public class WsmanDoor extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(WsmanDoor.class.getName());
  private static final String BASIC = "Basic realm=\"Mayday\", charset=\"UTF-8\"";

  @Inject transient Bridge bridge;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> id = Optional.empty();
    try {
      String sent = request.getHeader("Authorization");
      if (request.getUserPrincipal() != null) {
        UUID pc = bridge.find(name(request));
        BridgeMessage message = bridge.read(ConsoleBody.of(request, bridge.limits()));
        id = message.messageId();
        relay(bridge.send(pc, message).raw(), response);
      } else if (sent != null && sent.regionMatches(true, 0, "Digest ", 0, 7)) {
        UUID pc = bridge.knock(name(request), request.getRemoteAddr());
        BridgeMessage message = bridge.read(ConsoleBody.of(request, bridge.limits()));
        id = message.messageId();
        relay(bridge.pass(pc, signed(request, sent, message)).raw(), response);
      } else {
        challenge(request, response, sent);
      }
    } catch (BridgeRefused e) {
      ConsoleFault.of(e).write(response, id);
    } catch (OperationFailed e) {
      ConsoleFault.of(e).write(response, id);
    } catch (NotTaken e) {
      ConsoleFault.of(e).write(response, id);
    } catch (EJBException e) {
      LOG.log(Level.ERROR, "A message of a console could not be carried.", e);
      new ConsoleFault(500, Subcode.INTERNAL_ERROR, "Mayday failed to do this.", 0)
          .write(response, id);
    }
  }

  /** Basic for the staff, and what the PC itself asks for. */
  private void challenge(
      HttpServletRequest request, HttpServletResponse response, @Nullable String sent)
      throws IOException, BridgeRefused, OperationFailed {
    response.addHeader("WWW-Authenticate", BASIC);
    if (sent != null || !bridge.limits().digest()) {
      String sentence = "Sign in as a member of the staff.";
      new ConsoleFault(401, Subcode.ACCESS_DENIED, sentence, 0).write(response, Optional.empty());
      return;
    }
    String address = request.getRemoteAddr();
    relay(bridge.challenge(bridge.knock(name(request), address), address), response);
  }

  /** In chunks, as firmware itself answers. */
  private static void relay(RawAnswer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    answer.values("Content-Type").stream().findFirst().ifPresent(response::setContentType);
    for (String name : new String[] {"WWW-Authenticate", "Authentication-Info"}) {
      answer.values(name).forEach(value -> response.addHeader(name, value));
    }
    answer.values("Server").stream()
        .findFirst()
        .ifPresent(value -> response.setHeader("Server", value));
    // Should a browser come here, nothing that a PC answers is to run in it.
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.flushBuffer();
    response.getOutputStream().write(answer.body());
  }

  private static SignedRequest signed(
      HttpServletRequest request, String authorization, BridgeMessage message) {
    String query = request.getQueryString();
    return new SignedRequest(
        request.getRequestURI() + (query == null ? "" : "?" + query),
        authorization,
        request.getContentType(),
        request.getRemoteAddr(),
        message);
  }

  /** The PC that the path names after the servlet's own, else the one that the host names. */
  private String name(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null
        ? bridge.limits().pcOf(request.getServerName()).orElse("")
        : path.substring(1);
  }
}
