package org.mayday.authority.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** Tells whether files that the administrator brings are others than when they were last read. */
final class BroughtFiles {
  private final List<Path> files;
  private String lastRead = "";

  BroughtFiles(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /** Whether something has changed since the last call; true at the first. */
  boolean haveChanged() {
    String now = fingerprint();
    boolean changed = !now.equals(lastRead);
    lastRead = now;
    return changed;
  }

  /** Of their content: a file may be replaced by one of the same time and size. */
  private String fingerprint() {
    StringBuilder all = new StringBuilder("read ");
    for (Path file : files) {
      all.append(DigestUtils.sha256Hex(content(file))).append(' ');
    }
    return all.toString();
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return new byte[0]; // whoever reads it says so
    }
  }
}
