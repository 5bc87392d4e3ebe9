package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mayday.web.rest.RestFigures;
import org.mayday.web.rest.RestSettings;
import org.mayday.web.rest.stream.CallStreams;

/** What the page Integrations shows of REST. */
@Named
@RequestScoped
public class RestPanel {
  @Inject RestSettings settings;
  @Inject RestFigures figures;
  @Inject CallStreams streams;

  /** Whether it is switched on. */
  public boolean isOn() {
    return settings.enabled();
  }

  /** What was counted since the server started. */
  public RestFigures.Now getNow() {
    return figures.now();
  }

  /** How many streams of events are open. */
  public int getStreams() {
    return streams.open();
  }
}
