package org.mayday.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of REST, read when the application starts. */
@ApplicationScoped
public class RestSettings {
  @Inject
  @ConfigProperty(name = "mayday.rest.enabled", defaultValue = "true")
  boolean enabled;

  @Inject
  @ConfigProperty(name = "mayday.rest.max-request", defaultValue = "16777216")
  int longest;

  @Inject
  @ConfigProperty(name = "mayday.rest.receive-timeout", defaultValue = "60")
  int receiveSeconds;

  @Inject
  @ConfigProperty(name = "mayday.rest.max-streams", defaultValue = "200")
  int streams;

  @Inject
  @ConfigProperty(name = "mayday.rest.max-streams-per-user", defaultValue = "8")
  int streamsPerUser;

  @Inject
  @ConfigProperty(name = "mayday.announcements.source", defaultValue = "/mayday")
  String source;

  /** Whether there is anything at {@code /api/v1}. */
  public boolean enabled() {
    return enabled;
  }

  /** The longest body of a request, in bytes. */
  public int longest() {
    return Math.max(1, longest);
  }

  /** How long a body may take to arrive. */
  public Duration receiving() {
    return Duration.ofSeconds(Math.max(1, receiveSeconds));
  }

  /** How many streams of events may be open at once. */
  public int streams() {
    return Math.max(1, streams);
  }

  /** The same for one user. */
  public int streamsPerUser() {
    return Math.max(1, streamsPerUser);
  }

  /** CloudEvents "source" of all events. */
  public String source() {
    return source;
  }
}
