package org.mayday.web.desk;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.logs.boundary.PcLogs;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.visits.boundary.Runs;

/** The logs of a PC, as far as they were read, with filters; reads them in the background. */
@Named
@ViewScoped
public class LogPanel implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The part of the page with the records. */
  private static final String FOUND = "logs:found";

  @Inject PcLogs logs;
  @Inject FirmwareOperations operations;
  @Inject Runs runs;
  @Inject PcView view;
  @Inject LogTable table;

  private final LogFilters filters = new LogFilters();
  private final Map<String, ReadingNow> readings =
      Map.of(
          "eventLog.read", new ReadingNow("eventLog.read"),
          "auditLog.read", new ReadingNow("auditLog.read"));

  /** Has the logs read that this PC has. */
  public void readNow() {
    operations.offered(pc()).stream()
        .filter(offer -> offer.obstacle() == null)
        .map(offer -> readings.get(offer.info().name()))
        .filter(Objects::nonNull)
        .forEach(reading -> reading.begin(runs, pc()));
  }

  /**
   * Looks how far the readings are, right before the page or a part of it is written; shows the
   * records anew if one has ended.
   */
  public void look() {
    long ended = readings.values().stream().filter(reading -> reading.look(runs)).count();
    PartialViewContext part = FacesContext.getCurrentInstance().getPartialViewContext();
    if (ended > 0 && part.isAjaxRequest()) {
      part.getRenderIds().add(FOUND);
    }
  }

  /** Searches anew; what is wanted came along. */
  public void search() {
    table.search(filters.of(pc()));
  }

  /** The records that are found. */
  public LogTable getTable() {
    if (!table.isSearched()) {
      search();
    }
    return table;
  }

  /** The records that are found, over time. */
  public BarChart getChart() {
    return BarChart.of(logs.times(filters.of(pc())), Instant.now());
  }

  public List<String> getSources() {
    return logs.sources(pc());
  }

  public List<String> getSeverities() {
    return logs.severities(pc());
  }

  public LogFilters getFilters() {
    return filters;
  }

  /** Whether the PC is being asked. */
  public boolean isOpen() {
    return readings.values().stream().anyMatch(ReadingNow::isOpen);
  }

  /** Why a log was not read. */
  public @Nullable String getFailure() {
    return readings.values().stream()
        .map(ReadingNow::getFailure)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private UUID pc() {
    return view.getPc().uuid();
  }
}
