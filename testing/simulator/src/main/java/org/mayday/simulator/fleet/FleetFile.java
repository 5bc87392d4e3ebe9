package org.mayday.simulator.fleet;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.mayday.simulator.personality.Personalities;
import org.mayday.simulator.personality.Personality;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.PcIdentity;

/**
 * A fleet as a CSV file, in the form that Mayday imports. The tags of a PC name its personality, so
 * that a written file can be read again.
 */
public final class FleetFile {

  private static final String[] HEADER = {
    "uuid", "name", "mps_username", "mps_password", "amt_username", "amt_password", "tags"
  };

  private FleetFile() {}

  /**
   * Reads a fleet.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a line of it is faulty; the message names the line
   */
  public static List<PcSpec> read(Path file) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    List<PcSpec> specs = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(file);
        CSVParser parser = format.parse(in)) {
      for (CSVRecord line : parser) {
        specs.add(spec(line));
      }
    }
    return specs;
  }

  private static PcSpec spec(CSVRecord line) {
    try {
      PcIdentity identity =
          new PcIdentity(
              line.get("name"),
              UUID.fromString(line.get("uuid")),
              new Credentials(line.get("mps_username"), line.get("mps_password")),
              new Credentials(line.get("amt_username"), line.get("amt_password")));
      return new PcSpec(identity, personality(line));
    } catch (IllegalArgumentException faulty) {
      throw new IllegalArgumentException(
          "line " + (line.getRecordNumber() + 1) + ": " + faulty.getMessage(), faulty);
    }
  }

  private static Personality personality(CSVRecord line) {
    String tags = line.isMapped("tags") ? line.get("tags") : "";
    String release =
        Arrays.stream(tags.split("[;, ]+"))
            .filter(Personalities.NAMES::contains)
            .findFirst()
            .orElse(Personalities.USUAL);
    return Personalities.of(release);
  }

  /** The fleet as text; it holds passwords. */
  public static String text(Collection<PcSpec> specs) {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer =
        new CSVPrinter(text, CSVFormat.DEFAULT.builder().setHeader(HEADER).get())) {
      for (PcSpec spec : specs) {
        PcIdentity pc = spec.identity();
        printer.printRecord(
            pc.uuid(),
            pc.name(),
            pc.mps().user(),
            pc.mps().password(),
            pc.amt().user(),
            pc.amt().password(),
            spec.personality().name());
      }
    } catch (IOException impossible) {
      throw new IllegalStateException("a string cannot be written", impossible);
    }
    return text.toString();
  }

  /**
   * Writes a fleet, readable by its owner only where the file system knows owners.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, Collection<PcSpec> specs) throws IOException {
    Files.deleteIfExists(file);
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] owner =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (var channel =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
      channel.write(StandardCharsets.UTF_8.encode(text(specs)));
    }
  }
}
