package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.CallState;

/** The page that searches the calls of all times. */
@Named
@ViewScoped
public class CallsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject CallTable table;

  private @Nullable String text;
  private @Nullable CallState state;

  /** Searches. */
  public void search() {
    table.search(text, state);
  }

  public CallTable getTable() {
    return table;
  }

  public CallState[] getStates() {
    return CallState.values();
  }

  public @Nullable String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text;
  }

  public @Nullable CallState getState() {
    return state;
  }

  public void setState(@Nullable CallState state) {
    this.state = state;
  }
}
