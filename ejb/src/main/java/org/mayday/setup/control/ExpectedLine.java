package org.mayday.setup.control;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mayday.setup.boundary.SetupRefused;

/**
 * A line of a list of expected PCs.
 *
 * @param name empty for none
 * @param otp empty for none
 */
record ExpectedLine(UUID platform, String name, String otp) {
  private static final Set<String> COLUMNS = Set.of("uuid", "name", "otp");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_OTP = 32; // as long as firmware keeps one

  /** Reads a list, all or nothing. */
  static List<ExpectedLine> read(String csv) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    List<ExpectedLine> lines = new ArrayList<>();
    try (CSVParser parser = format.parse(new StringReader(csv))) {
      if (!parser.getHeaderNames().contains("uuid")
          || !COLUMNS.containsAll(parser.getHeaderNames())) {
        throw new SetupRefused("The first line must name the columns: uuid, and name and otp.");
      }
      for (CSVRecord line : parser) {
        lines.add(of(line));
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new SetupRefused("The list is no proper CSV.");
    }
    return lines;
  }

  private static ExpectedLine of(CSVRecord line) {
    String uuid = value(line, "uuid");
    String name = value(line, "name");
    String otp = value(line, "otp");
    require(
        uuid.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"), line, "has no UUID");
    require(
        name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl),
        line,
        "has a name of more than 200 characters, or with control characters");
    require(
        otp.isEmpty() || otp.length() >= 8 && otp.length() <= LONGEST_OTP,
        line,
        "has a one-time password that is not of 8 to 32 characters");
    return new ExpectedLine(UUID.fromString(uuid), name, otp);
  }

  private static String value(CSVRecord line, String column) {
    return line.isSet(column) ? line.get(column) : "";
  }

  private static void require(boolean condition, CSVRecord line, String what) {
    if (!condition) {
      throw new SetupRefused("Line " + (line.getRecordNumber() + 1) + " " + what + ".");
    }
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "ExpectedLine[" + platform + "]";
  }
}
