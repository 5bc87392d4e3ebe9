package org.mayday.logs.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mayday.logs.control.LogSearch;

/** The log records that were read from PCs, there even while a PC is away. */
@Stateless
@RolesAllowed("viewer")
public class PcLogs {
  @Inject LogSearch search;

  /** Records, newest first. */
  public LogPage find(LogQuery query) {
    return search.find(query);
  }

  /** The sources that there are among the records of a PC, sorted. */
  public List<String> sources(UUID platform) {
    return search.sources(platform);
  }

  /** The severities that there are among the records of a PC, sorted. */
  public List<String> severities(UUID platform) {
    return search.severities(platform);
  }

  /** When each record that is found happened, by severity; at most {@link LogQuery#MOST}. */
  public Map<String, List<Instant>> times(LogQuery query) {
    return search.times(query);
  }
}
