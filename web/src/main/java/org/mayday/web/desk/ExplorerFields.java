package org.mayday.web.desk;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mayday.bridge.boundary.Inquiry;

/** What the form of the explorer says. */
public class ExplorerFields implements Serializable {
  private static final long serialVersionUID = 1L;

  private Inquiry.Kind kind = Inquiry.Kind.GET;
  private @Nullable String className = "AMT_GeneralSettings";
  private @Nullable String method;
  private @Nullable String selectors;
  private @Nullable String parameters;
  private @Nullable String message;

  Inquiry inquiry() {
    return new Inquiry(
        kind, text(className), text(method), text(selectors), text(parameters), text(message));
  }

  private static String text(@Nullable String field) {
    return Objects.requireNonNullElse(field, "").strip();
  }

  public Inquiry.Kind getKind() {
    return kind;
  }

  public void setKind(Inquiry.Kind kind) {
    this.kind = kind;
  }

  public @Nullable String getClassName() {
    return className;
  }

  public void setClassName(@Nullable String className) {
    this.className = className;
  }

  public @Nullable String getMethod() {
    return method;
  }

  public void setMethod(@Nullable String method) {
    this.method = method;
  }

  public @Nullable String getSelectors() {
    return selectors;
  }

  public void setSelectors(@Nullable String selectors) {
    this.selectors = selectors;
  }

  public @Nullable String getParameters() {
    return parameters;
  }

  public void setParameters(@Nullable String parameters) {
    this.parameters = parameters;
  }

  public @Nullable String getMessage() {
    return message;
  }

  public void setMessage(@Nullable String message) {
    this.message = message;
  }
}
