package org.mayday.authority.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

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
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      StringBuilder all = new StringBuilder("read ");
      for (Path file : files) {
        all.append(HexFormat.of().formatHex(digest.digest(content(file)))).append(' ');
      }
      return all.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return new byte[0]; // whoever reads it says so
    }
  }
}
