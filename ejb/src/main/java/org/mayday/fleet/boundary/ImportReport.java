package org.mayday.fleet.boundary;

import java.io.Serializable;
import java.util.List;
import org.mayday.audit.boundary.AuditedResult;

/**
 * How an import ended. If there is any error, nothing was imported.
 *
 * @param registered number of PCs that are new
 * @param changed number of PCs that were known
 * @param errors at most 100, in the order of the file
 */
public record ImportReport(int registered, int changed, List<LineError> errors)
    implements Serializable, AuditedResult {
  public ImportReport {
    errors = List.copyOf(errors);
  }

  @Override
  public boolean succeeded() {
    return errors.isEmpty();
  }

  @Override
  public String account() {
    return registered + " registered, " + changed + " changed, " + errors.size() + " errors";
  }
}
