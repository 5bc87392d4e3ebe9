package org.mayday.batch.control;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of CSV as RFC 4180 writes them. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it: names and answers of PCs come from strangers.
 */
public final class CsvCells {
  private CsvCells() {}

  /** One line, with its end. */
  public static String line(List<String> cells) {
    return cells.stream().map(CsvCells::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String text) {
    String safe = isFormula(text) ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }

  /** Spreadsheets pass over spaces and control characters at the beginning. */
  private static boolean isFormula(String text) {
    String bare = text.stripLeading();
    return !bare.isEmpty() && "=+-@".indexOf(bare.charAt(0)) >= 0
        || !text.isEmpty() && (text.charAt(0) == '\t' || text.charAt(0) == '\r');
  }
}
