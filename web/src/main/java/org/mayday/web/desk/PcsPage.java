package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.boundary.Fleet;

/** The page with all PCs: what is searched for. */
@Named
@ViewScoped
public class PcsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Fleet fleet;
  @Inject PcTable table;

  private @Nullable String text;
  private @Nullable String connected;
  private @Nullable String tag;

  /** Searches. */
  public void search() {
    table.search(text, connected == null ? null : Boolean.valueOf(connected), tag);
  }

  public PcTable getTable() {
    return table;
  }

  public List<String> getTags() {
    return fleet.tags();
  }

  public @Nullable String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text;
  }

  public @Nullable String getConnected() {
    return connected;
  }

  public void setConnected(@Nullable String connected) {
    this.connected = connected;
  }

  public @Nullable String getTag() {
    return tag;
  }

  public void setTag(@Nullable String tag) {
    this.tag = tag;
  }
}
