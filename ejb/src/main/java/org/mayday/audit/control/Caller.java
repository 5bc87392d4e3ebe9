package org.mayday.audit.control;

import jakarta.ejb.EJBContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Who calls an enterprise bean. */
@ApplicationScoped
public class Caller {
  /** Stands for the server itself: a message, a timer, the start. */
  public static final String SYSTEM = "system";

  private static final String NOBODY = "ANONYMOUS"; // the server's name for no caller

  /** The sign-in name of the person who calls; empty if it is the server itself. */
  public Optional<String> person() {
    try {
      EJBContext context = InitialContext.doLookup("java:comp/EJBContext");
      return Optional.ofNullable(context.getCallerPrincipal())
          .map(Principal::getName)
          .filter(name -> !name.isEmpty() && !name.equals(NOBODY));
    } catch (NamingException | IllegalStateException e) {
      return Optional.empty(); // not within an enterprise bean
    }
  }
}
