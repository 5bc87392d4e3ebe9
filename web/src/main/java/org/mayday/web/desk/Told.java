package org.mayday.web.desk;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mayday.web.signin.Denied;

/** Does what the person asked for and says how it went. */
@RequestScoped
public class Told {
  @Inject FacesContext faces;
  @Inject Words words;

  /**
   * Runs an action. A refusal that the application explains in a sentence is shown; anything else
   * is a fault and goes on to the error page.
   *
   * @return what the action returned, or null if it was refused
   */
  public <T> @Nullable T attempt(Callable<T> action) {
    try {
      return action.call();
    } catch (EJBAccessException denied) {
      HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
      Denied.mark(request, "page " + request.getServletPath());
      refuse(words.say("error.denied"));
    } catch (RuntimeException e) {
      if (!isExplained(e)) {
        throw e;
      }
      refuse(e.getMessage());
    } catch (Exception e) {
      if (!isExplained(e)) {
        throw new IllegalStateException(e);
      }
      refuse(e.getMessage());
    }
    return null;
  }

  /** Runs an action without a result; whether it was not refused. */
  public boolean tried(Runnable action) {
    return attempt(
            () -> {
              action.run();
              return true;
            })
        != null;
  }

  /** Says that something was done. */
  public void done(String key, Object... parameters) {
    say(FacesMessage.SEVERITY_INFO, words.say(key, parameters));
  }

  /** Says what is to be thought of although it was done. */
  public void warn(String sentence) {
    say(FacesMessage.SEVERITY_WARN, sentence);
  }

  /** Says why something was not done, and marks the request as failed so that dialogs stay open. */
  public void refuse(String sentence) {
    say(FacesMessage.SEVERITY_ERROR, sentence);
    faces.validationFailed();
  }

  private void say(Severity severity, String sentence) {
    faces.addMessage(null, new FacesMessage(severity, sentence, null));
  }

  private static boolean isExplained(Exception e) {
    return e.getClass().isAnnotationPresent(ApplicationException.class) && e.getMessage() != null;
  }
}
