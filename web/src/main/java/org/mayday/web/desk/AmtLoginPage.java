package org.mayday.web.desk;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.boundary.AmtPasswords;
import org.mayday.fleet.boundary.ExportRefused;
import org.mayday.fleet.boundary.ExportedLogins;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.Platform;
import org.mayday.fleet.boundary.UnknownPlatform;

/** Gives an administrator the AMT login of a PC as a file; no page shows it. */
@Named
@ViewScoped
public class AmtLoginPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject AmtPasswords passwords;
  @Inject Fleet fleet;

  private @Nullable String uuid;
  private @Nullable Platform pc;
  private @Nullable String name;
  private @Nullable String why;
  private @Nullable String failure;

  /** Reads the PC, right before the page is written. */
  public void load() {
    pc = Asked.parse(uuid).flatMap(fleet::get).orElse(null);
  }

  /** Sends the file, or says why not. */
  public void export() throws IOException {
    failure = null;
    try {
      send(passwords.export(Asked.parse(uuid).orElseThrow(), text(name), text(why)));
    } catch (ExportRefused | UnknownPlatform e) {
      failure = e.getMessage();
    }
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }

  private static void send(ExportedLogins logins) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    external.setResponseContentType("text/plain");
    external.setResponseCharacterEncoding("UTF-8");
    external.setResponseHeader("Cache-Control", "no-store");
    external.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"" + logins.platform() + "-amt-login.txt\"");
    external.getResponseOutputWriter().write(AmtLoginText.of(logins));
    faces.responseComplete();
  }

  /** Null if there is no such PC. */
  public @Nullable Platform getPc() {
    return pc;
  }

  /** Why there is no file. */
  public @Nullable String getFailure() {
    return failure;
  }

  public @Nullable String getUuid() {
    return uuid;
  }

  public void setUuid(@Nullable String uuid) {
    this.uuid = uuid;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getWhy() {
    return why;
  }

  public void setWhy(@Nullable String why) {
    this.why = why;
  }
}
