package org.mayday.web.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.logs.boundary.LogKind;
import org.mayday.logs.boundary.LogQuery;
import org.mayday.logs.boundary.PcLogs;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationOrder;

/** The logs of a PC, as far as they were read, with filters. */
@Named
@ViewScoped
public class LogPanel implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject PcLogs logs;
  @Inject FirmwareOperations operations;
  @Inject PcView view;
  @Inject LogTable table;

  private LogKind log = LogKind.EVENT;
  private @Nullable String text;
  private @Nullable String severity;
  private @Nullable String source;
  private @Nullable String failure;

  /** Reads both logs from the PC now. */
  public void readNow() {
    failure = null;
    read("eventLog.read");
    if (failure == null) {
      read("auditLog.read");
    }
    search();
  }

  private void read(String operation) {
    try {
      operations.perform(new OperationOrder(pc(), operation, Map.of(), null));
    } catch (OperationFailed | BadArguments e) {
      failure = e.getMessage();
    }
  }

  /** Searches anew. */
  @PostConstruct
  public void search() {
    table.search(query());
  }

  private @Nullable LogQuery query() {
    return view.getPc() == null
        ? null
        : new LogQuery(pc(), log, text, severity, source, 0, LogQuery.MOST);
  }

  public LogTable getTable() {
    return table;
  }

  /** The records that are found, over time. */
  public BarChart getChart() {
    return BarChart.of(logs.times(query()), Instant.now());
  }

  public List<String> getSources() {
    return logs.sources(pc());
  }

  public List<String> getSeverities() {
    return logs.severities(pc());
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

  public @Nullable String getFailure() {
    return failure;
  }

  private UUID pc() {
    return view.getPc().uuid();
  }
}
