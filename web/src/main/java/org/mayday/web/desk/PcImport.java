package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.ImportReport;
import org.mayday.fleet.boundary.LineError;

/** The upload of a CSV file with PCs. */
@Named
@RequestScoped
public class PcImport {
  private static final int SHOWN = 200;

  @Inject Fleet fleet;
  @Inject Told told;

  private @Nullable Part file;
  private @Nullable ImportReport report;

  /** Reads the file into the fleet. */
  public void load() throws IOException {
    try (Reader csv =
        new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
      report = told.attempt(() -> fleet.importCsv(csv));
    }
    if (report != null && report.errors().isEmpty()) {
      told.done("import.done", report.registered(), report.changed());
    }
  }

  /** The errors to show; the first few of many. */
  public List<LineError> getErrors() {
    return report == null
        ? List.of()
        : report.errors().subList(0, Math.min(SHOWN, report.errors().size()));
  }

  /** How many lines are wrong. */
  public int getErrorCount() {
    return report == null ? 0 : report.errors().size();
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }
}
