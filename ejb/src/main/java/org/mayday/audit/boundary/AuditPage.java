package org.mayday.audit.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * A page of entries.
 *
 * @param entries newest first
 * @param total how many there are on all pages
 */
public record AuditPage(List<AuditEntry> entries, long total) implements Serializable {
  public AuditPage {
    entries = List.copyOf(entries);
  }
}
