package org.mayday.web.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mayday.logs.boundary.LogEntry;
import org.mayday.logs.boundary.LogPage;
import org.mayday.logs.boundary.LogQuery;
import org.mayday.logs.boundary.PcLogs;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The kept log records of a PC, newest first; cut into pages by the database. */
@Dependent
public class LogTable extends LazyDataModel<LogEntry> {
  private static final long serialVersionUID = 1L;

  @Inject PcLogs logs;

  private @Nullable LogQuery query;

  void search(LogQuery wanted) {
    query = wanted;
  }

  boolean isSearched() {
    return query != null;
  }

  /** The first of the records that are found, to tell how many there are and how old they are. */
  public LogPage getFirst() {
    return find(0, 1);
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return (int) find(0, 1).total();
  }

  @Override
  public List<LogEntry> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
    return find(first, size).entries();
  }

  private LogPage find(int offset, int limit) {
    LogQuery wanted = query;
    return wanted == null
        ? new LogPage(List.of(), 0, null)
        : logs.find(
            new LogQuery(
                wanted.platform(),
                wanted.log(),
                wanted.text(),
                wanted.severity(),
                wanted.source(),
                offset,
                limit));
  }

  @Override
  public String getRowKey(LogEntry entry) {
    return entry.at() + " " + entry.message();
  }
}
