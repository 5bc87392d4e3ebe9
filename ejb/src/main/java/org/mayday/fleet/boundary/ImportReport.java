package org.mayday.fleet.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * How an import ended. If there is any error, nothing was imported.
 *
 * @param registered number of PCs that are new
 * @param changed number of PCs that were known
 * @param errors at most 100, in the order of the file
 */
public record ImportReport(int registered, int changed, List<LineError> errors)
    implements Serializable {
  public ImportReport {
    errors = List.copyOf(errors);
  }
}
