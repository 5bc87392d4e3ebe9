package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallStep;
import org.mayday.calls.boundary.Calls;

/** The page of one call. */
@Named
@ViewScoped
public class CallView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int EARLIER = 10;

  @Inject Calls calls;

  private @Nullable String id;
  private @Nullable Call call;
  private List<CallStep> steps = List.of();
  private List<Call> earlier = List.of();

  /** Reads the call anew, right before the page or a part of it is written. */
  public void load() {
    call = Asked.parse(id).flatMap(calls::get).orElse(null);
    if (call != null) {
      steps = calls.steps(call.id());
      earlier =
          calls.of(call.platform(), EARLIER + 1).stream()
              .filter(other -> !other.id().equals(call.id()))
              .limit(EARLIER)
              .toList();
    }
  }

  public @Nullable Call getCall() {
    return call;
  }

  public List<CallStep> getSteps() {
    return steps;
  }

  public List<Call> getEarlier() {
    return earlier;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
