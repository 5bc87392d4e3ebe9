package org.mayday.web.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallPage;
import org.mayday.calls.boundary.CallQuery;
import org.mayday.calls.boundary.CallState;
import org.mayday.calls.boundary.Calls;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of the table of calls, newest first; searched and cut into pages by the database. */
@Dependent
public class CallTable extends LazyDataModel<Call> {
  private static final long serialVersionUID = 1L;

  @Inject Calls calls;

  private @Nullable String text;
  private Set<CallState> states = EnumSet.allOf(CallState.class);

  void search(@Nullable String text, @Nullable CallState state) {
    this.text = text;
    this.states = state == null ? EnumSet.allOf(CallState.class) : EnumSet.of(state);
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return (int) find(0, 1).total();
  }

  @Override
  public List<Call> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
    return find(first, size).calls();
  }

  private CallPage find(int offset, int limit) {
    return calls.find(new CallQuery(text, states, null, null, null, null, offset, limit));
  }

  @Override
  public String getRowKey(Call call) {
    return call.id().toString();
  }
}
