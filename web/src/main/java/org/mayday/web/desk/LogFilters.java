package org.mayday.web.desk;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.logs.boundary.LogKind;
import org.mayday.logs.boundary.LogQuery;

/** Which records of the logs of a PC are wanted. */
public class LogFilters implements Serializable {
  private static final long serialVersionUID = 1L;

  private LogKind log = LogKind.EVENT;
  private @Nullable String text;
  private @Nullable String severity;
  private @Nullable String source;

  /** The same as a query. */
  LogQuery of(UUID pc) {
    return new LogQuery(pc, log, text, severity, source, 0, LogQuery.MOST);
  }

  public LogKind getLog() {
    return log;
  }

  public void setLog(LogKind log) {
    this.log = log;
  }

  public @Nullable String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text;
  }

  public @Nullable String getSeverity() {
    return severity;
  }

  public void setSeverity(@Nullable String severity) {
    this.severity = severity;
  }

  public @Nullable String getSource() {
    return source;
  }

  public void setSource(@Nullable String source) {
    this.source = source;
  }
}
