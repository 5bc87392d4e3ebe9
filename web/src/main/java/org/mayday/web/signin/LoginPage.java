package org.mayday.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mayday.staff.boundary.SignIn;
import org.mayday.staff.boundary.SignInResult;
import org.mayday.web.desk.Words;
import org.primefaces.context.PrimeFacesContext;

/** The login page. */
@Named
@RequestScoped
public class LoginPage {
  @Inject SignIn signIn;
  @Inject FacesContext faces;
  @Inject ExternalContext external;
  @Inject Words words;

  private @Nullable String name;
  private @Nullable String password;
  private @Nullable String to;

  /** Sends those who are signed in already on their way. */
  public void open() throws IOException {
    if (SignedIn.in(request()).isPresent()) {
      leave();
    }
  }

  /** Signs in and goes to the page that was asked for. */
  public void submit() throws IOException {
    SignInResult result = signIn.signIn(name, password, request().getRemoteAddr());
    switch (result.outcome()) {
      case OK -> {
        SignedIn.of(result.member()).own(request());
        leave();
      }
      case BUSY -> say("login.busy");
      case LOCKED -> say("login.locked");
      case REFUSED -> say("login.refused");
    }
  }

  private void leave() throws IOException {
    external.redirect(external.getRequestContextPath() + ReturnTarget.safe(to));
  }

  private void say(String key) {
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words.say(key), null));
  }

  /** The nonce of the page's scripts, without which PrimeFaces refuses the form that comes back. */
  public String getNonce() {
    return PrimeFacesContext.getCspState(faces).getNonce();
  }

  private HttpServletRequest request() {
    return (HttpServletRequest) external.getRequest();
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getPassword() {
    return null;
  }

  public void setPassword(@Nullable String password) {
    this.password = password;
  }

  public @Nullable String getTo() {
    return to;
  }

  public void setTo(@Nullable String to) {
    this.to = to;
  }
}
