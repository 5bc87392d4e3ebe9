package org.mayday.fleet.control;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.boundary.InvalidPlatform;
import org.mayday.fleet.boundary.PlatformChange;

/** Reads the CSV file (RFC 4180, with a header) of an import. */
final class CsvReader {
  static final int MAX_RECORDS = 200_000;
  private static final List<String> COLUMNS =
      List.of(
          "uuid",
          "name",
          "mps_username",
          "mps_password",
          "amt_username",
          "amt_password",
          "tags",
          "certificate_required");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private final CsvErrors errors;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<UUID, Long> linesByUuid = new HashMap<>();
  private final List<CsvLine> lines = new ArrayList<>();
  private int width;

  CsvReader(CsvErrors errors) {
    this.errors = errors;
  }

  /** The lines that can be read; what cannot goes to the errors. The source is not closed. */
  @SuppressWarnings("resource") // closing the parser would close the caller's reader
  List<CsvLine> read(Reader source) {
    BoundedText text = new BoundedText(source);
    long lineNumber = 0;
    try {
      CSVParser parser = CSVParser.parse(text, FORMAT);
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext() && take(records.next(), parser.getCurrentLineNumber())) {
        lineNumber = parser.getCurrentLineNumber();
      }
      if (width == 0) {
        errors.add(0, "The file is empty; its first line must name the columns.");
      }
    } catch (IOException | UncheckedIOException e) {
      errors.add(
          lineNumber + 1,
          text.isTooLong()
              ? "The file is longer than " + BoundedText.MAX_CHARACTERS + " characters."
              : "The file is not CSV from here on; is a quotation mark missing?");
    }
    return lines;
  }

  /** Reads a record; false if the rest of the file is not worth reading. */
  private boolean take(CSVRecord record, long line) {
    if (width == 0) {
      readHeader(record, line);
      return errors.isEmpty();
    }
    if (lines.size() >= MAX_RECORDS) {
      errors.add(line, "The file has more than " + MAX_RECORDS + " PCs.");
      return false;
    }
    readLine(record, line);
    return !errors.isFull();
  }

  private void readHeader(CSVRecord header, long line) {
    width = header.size();
    Set<String> unknown = new HashSet<>();
    for (int i = 0; i < width; i++) {
      String column = header.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
      if (!COLUMNS.contains(column)) {
        unknown.add(column);
      } else if (positions.put(column, i) != null) {
        errors.add(line, "The column " + column + " appears twice.");
      }
    }
    if (!unknown.isEmpty()) {
      errors.add(line, "The first line may only name " + String.join(", ", COLUMNS) + ".");
    } else if (!positions.containsKey("uuid")) {
      errors.add(line, "The first line names no column uuid.");
    }
  }

  private void readLine(CSVRecord record, long line) {
    if (record.size() != width) {
      errors.add(line, "The line has " + record.size() + " values instead of " + width + ".");
      return;
    }
    try {
      String text = value(record, "uuid");
      if (text == null) {
        throw new InvalidPlatform("The UUID is missing.");
      }
      UUID uuid = PlatformRules.uuid(text);
      Long earlier = linesByUuid.putIfAbsent(uuid, line);
      if (earlier != null) {
        throw new InvalidPlatform("The UUID " + uuid + " is in line " + earlier + " too.");
      }
      lines.add(new CsvLine(line, uuid, values(record)));
    } catch (InvalidPlatform e) {
      errors.add(line, e.getMessage());
    }
  }

  private PlatformChange values(CSVRecord record) {
    String tags = value(record, "tags");
    return new PlatformChange(
        value(record, "name"),
        value(record, "mps_username"),
        value(record, "mps_password"),
        value(record, "amt_username"),
        value(record, "amt_password"),
        tags == null ? null : new HashSet<>(List.of(tags.split(";"))),
        yesOrNo(value(record, "certificate_required")));
  }

  private static @Nullable Boolean yesOrNo(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidPlatform("certificate_required must be true or false.");
    };
  }

  private @Nullable String value(CSVRecord record, String column) {
    Integer position = positions.get(column);
    String value = position == null ? "" : record.get(position);
    return value.isBlank() ? null : value;
  }
}
