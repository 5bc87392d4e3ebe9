package org.mayday.web.rest;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.UUID;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.staff.boundary.Role;
import org.mayday.web.problem.Problem;
import org.mayday.web.problem.ProblemType;
import org.mayday.web.signin.Denied;

/** Puts into words what a request may meet, as {@code org.mayday.web.soap} does in faults. */
public class Problems implements ExceptionMapper<Throwable> {
  private static final Logger LOG = System.getLogger(Problems.class.getName());

  @Context ResourceInfo resource;
  @Context HttpServletRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    Optional<Refused> refused = Refused.in(failure);
    if (refused.isPresent()) {
      return answer(refused.get().problem());
    }
    if (failure instanceof WebApplicationException ofTheContainer) {
      return ofTheContainer(ofTheContainer.getResponse());
    }
    if (isDenial(failure)) {
      return answer(denied());
    }
    if (failure instanceof RoleMissing missing) {
      return answer(notAllowed(missing.role()));
    }
    return answer(Meaning.of(failure).orElseGet(() -> ownFailure(failure)));
  }

  /** Jersey looks into exceptions of EJBs, and hands over what the container has put into them. */
  private static boolean isDenial(Throwable failure) {
    return failure instanceof EJBAccessException || failure instanceof AccessLocalException;
  }

  /** What the container finds by itself, such as an address that is none; headers stay. */
  private static Response ofTheContainer(Response found) {
    Response.ResponseBuilder answer = Response.fromResponse(answer(Meaning.of(found.getStatus())));
    found.getHeaders().forEach((name, values) -> values.forEach(v -> answer.header(name, v)));
    return answer.type(Problem.MEDIA_TYPE).build();
  }

  /** Lets the audit log know, too. */
  private Problem denied() {
    Method asked = resource.getResourceMethod();
    Role role = asked.getAnnotation(Terms.class).role();
    Denied.mark(request, "REST %s, needs %s".formatted(asked.getName(), role.roleName()));
    return notAllowed(role);
  }

  private static Problem notAllowed(Role role) {
    return Problem.of(ProblemType.NOT_ALLOWED, "This needs the role " + role.roleName() + ".")
        .with("role", role.roleName());
  }

  private static Problem ownFailure(Throwable failure) {
    String incident = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "REST request failed, incident " + incident, failure);
    return Problem.of(
            ProblemType.INTERNAL,
            "Mayday failed to do this. The server's log tells why, under incident "
                + incident
                + ".")
        .with("incident", incident);
  }

  /** A problem as an answer. */
  static Response answer(Problem problem) {
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .entity(problem.json())
        .build();
  }
}
