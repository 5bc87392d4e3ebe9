package org.mayday.delivery.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * The next PCs of a list.
 *
 * @param last whether no more follow; the list is forgotten then
 */
public record MachinePage(List<Machine> machines, boolean last) implements Serializable {
  public MachinePage {
    machines = List.copyOf(machines);
  }
}
