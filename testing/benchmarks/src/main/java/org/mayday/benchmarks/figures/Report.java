package org.mayday.benchmarks.figures;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The figures of one run, printed as a table of Markdown. Not thread-safe. */
public final class Report {
  private final String title;
  private final Map<String, String> rows = new LinkedHashMap<>();

  /** A table without rows. */
  public Report(String title) {
    this.title = title;
  }

  /** Adds a row. */
  public Report row(String what, String value) {
    rows.put(what, value);
    return this;
  }

  /** A figure with its unit, as exact as its size deserves. */
  public Report row(String what, double value, String unit) {
    String form = Math.abs(value) >= 100 ? "%.0f %s" : Math.abs(value) >= 1 ? "%.1f %s" : "%.3f %s";
    return row(what, form.formatted(value, unit).strip());
  }

  /** Prints the table. */
  public void print(PrintStream out) {
    out.printf(Locale.ROOT, "%n| %s | |%n|---|---|%n", title);
    rows.forEach((what, value) -> out.printf(Locale.ROOT, "| %s | %s |%n", what, value));
    out.println();
  }
}
