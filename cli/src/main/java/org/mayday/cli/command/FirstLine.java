package org.mayday.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Refusal.Reason;

/** The first line of a file, where a secret is written. */
final class FirstLine {
  private FirstLine() {}

  static String of(Path file) throws Refusal {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new Refusal(Reason.INVALID, file + " cannot be read.", e);
    }
  }
}
