package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The page where a supervisor reads who did what. */
@Named
@ViewScoped
public class AuditView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject AuditTable table;

  private @Nullable String who;
  private @Nullable String action;

  /** Searches. */
  public void search() {
    table.search(who, action);
  }

  public AuditTable getTable() {
    return table;
  }

  public @Nullable String getWho() {
    return who;
  }

  public void setWho(@Nullable String who) {
    this.who = who;
  }

  public @Nullable String getAction() {
    return action;
  }

  public void setAction(@Nullable String action) {
    this.action = action;
  }
}
