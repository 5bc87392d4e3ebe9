package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mayday.listener.boundary.EventListener;
import org.mayday.listener.boundary.ListenerCredentials;
import org.mayday.listener.boundary.ListenerNow;

/** The listener for events inside the company network, as the pages show it. */
@Named
@RequestScoped
public class ListenerPanel {
  @Inject EventListener listener;
  @Inject ExternalContext external;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable ListenerCredentials credentials;
  private @Nullable ListenerNow now;

  /** Shows what a PC needs to post events; for this answer only. */
  public void show() {
    credentials = told.attempt(() -> listener.credentials(asked.id("pc")));
  }

  public @Nullable ListenerCredentials getCredentials() {
    return credentials;
  }

  /** Where the PC posts, as far as the address of this page tells. */
  public String getAddress() throws URISyntaxException {
    String path =
        external.getRequestContextPath() + (credentials == null ? "" : credentials.path());
    return new URI(
            external.getRequestScheme(),
            null,
            external.getRequestServerName(),
            external.getRequestServerPort(),
            path,
            null,
            null)
        .toString();
  }

  /** How the listener does. */
  public ListenerNow getNow() {
    if (now == null) {
      now = listener.now();
    }
    return now;
  }

  /** How often which reason turned a post away, reasons by name. */
  public List<Map.Entry<String, Long>> getReasons() {
    return getNow().refused().entrySet().stream()
        .map(entry -> Map.entry(entry.getKey().name(), entry.getValue()))
        .sorted(Map.Entry.comparingByKey())
        .toList();
  }
}
