package org.mayday.web.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.boundary.AuditLog;
import org.mayday.audit.boundary.AuditPage;
import org.mayday.audit.boundary.AuditQuery;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of the audit log, newest first; cut into pages by the database. */
@Dependent
public class AuditTable extends LazyDataModel<AuditEntry> {
  private static final long serialVersionUID = 1L;

  @Inject AuditLog log;

  private @Nullable String who;
  private @Nullable String action;

  void search(@Nullable String who, @Nullable String action) {
    this.who = who;
    this.action = action;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return (int) find(0, 1).total();
  }

  @Override
  public List<AuditEntry> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
    return find(first, size).entries();
  }

  private AuditPage find(int offset, int limit) {
    return log.find(new AuditQuery(who, action, null, null, null, offset, limit));
  }

  @Override
  public String getRowKey(AuditEntry entry) {
    return Long.toString(entry.id());
  }
}
