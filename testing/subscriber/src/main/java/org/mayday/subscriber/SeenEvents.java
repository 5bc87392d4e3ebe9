package org.mayday.subscriber;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The ids of events that have been dealt with, kept in a file with one id per line; the oldest are
 * forgotten. For one thread.
 */
final class SeenEvents implements AutoCloseable {
  private final Path file;
  private final int most;
  private final Set<String> ids = new LinkedHashSet<>();
  private BufferedWriter out;
  private int lines;

  /**
   * Reads what earlier runs have seen.
   *
   * @param most how many ids are kept, at least 1
   */
  SeenEvents(Path file, int most) throws IOException {
    this.file = file;
    this.most = most;
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        keep(line);
      }
    }
    out = rewrite();
  }

  boolean contains(String id) {
    return ids.contains(id);
  }

  /** Remembers an id; it is in the file when this returns. */
  void add(String id) throws IOException {
    keep(id);
    out.write(id);
    out.newLine();
    out.flush();
    if (++lines > 2 * most) {
      out.close();
      out = rewrite();
    }
  }

  private void keep(String id) {
    if (ids.add(id) && ids.size() > most) {
      Iterator<String> oldest = ids.iterator();
      oldest.next();
      oldest.remove();
    }
  }

  /** Writes the file anew, without what is forgotten; the old file stays whole until then. */
  private BufferedWriter rewrite() throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, ids);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    lines = ids.size();
    return Files.newBufferedWriter(file, StandardOpenOption.APPEND);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
