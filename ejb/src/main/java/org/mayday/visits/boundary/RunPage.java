package org.mayday.visits.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * Some runs, newest first.
 *
 * @param total how many there are that fit the query
 */
public record RunPage(List<Run> runs, long total) implements Serializable {
  public RunPage {
    runs = List.copyOf(runs);
  }
}
