package org.mayday.web.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.Platform;
import org.mayday.fleet.boundary.PlatformPage;
import org.mayday.fleet.boundary.PlatformQuery;
import org.mayday.fleet.boundary.PlatformSort;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of the table of PCs; sorted, searched and cut into pages by the database. */
@Dependent
public class PcTable extends LazyDataModel<Platform> {
  private static final long serialVersionUID = 1L;

  @Inject Fleet fleet;

  private @Nullable String text;
  private @Nullable Boolean connected;
  private @Nullable String tag;

  void search(@Nullable String text, @Nullable Boolean connected, @Nullable String tag) {
    this.text = text;
    this.connected = connected;
    this.tag = tag;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return (int) find(PlatformSort.NAME, false, 0, 1).total();
  }

  @Override
  public List<Platform> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
    SortMeta sort = sorting.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
    return sort == null
        ? find(PlatformSort.NAME, false, first, size).platforms()
        : find(PlatformSort.valueOf(sort.getField()), sort.getOrder().isDescending(), first, size)
            .platforms();
  }

  private PlatformPage find(PlatformSort sort, boolean descending, int offset, int limit) {
    return fleet.find(new PlatformQuery(text, connected, tag, sort, descending, offset, limit));
  }

  @Override
  public String getRowKey(Platform pc) {
    return pc.uuid().toString();
  }
}
