package org.mayday.web.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.recording.boundary.Recording;
import org.mayday.recording.boundary.Recordings;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of recordings, newest first; cut into pages by the database. */
@Dependent
public class RecordingTable extends LazyDataModel<Recording> {
  private static final long serialVersionUID = 1L;

  @Inject Recordings recordings;

  private @Nullable UUID platform;

  void of(@Nullable UUID one) {
    platform = one;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return (int) recordings.find(platform, 0, 1).total();
  }

  @Override
  public List<Recording> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
    return recordings.find(platform, first, size).recordings();
  }

  @Override
  public String getRowKey(Recording recording) {
    return recording.id().toString();
  }
}
