package org.mayday.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Refusal.Reason;

/**
 * Arguments of the form key=value. What is long or secret comes from a file, key=@FILE, or from the
 * standard input, key=@-; a value that begins with @ is written with two of them.
 */
final class Arguments {
  private static final int LONGEST = 1 << 20;

  private Arguments() {}

  static Map<String, String> of(List<String> words, InputStream standardInput) throws Refusal {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw new Refusal(Reason.INVALID, "An argument is key=value, not: " + word);
      }
      String value = value(word.substring(equals + 1), standardInput);
      if (arguments.put(word.substring(0, equals), value) != null) {
        throw new Refusal(Reason.INVALID, word.substring(0, equals) + " is given more than once.");
      }
    }
    return arguments;
  }

  private static String value(String text, InputStream standardInput) throws Refusal {
    if (!text.startsWith("@")) {
      return text;
    }
    String source = text.substring(1);
    if (source.startsWith("@")) {
      return source;
    }
    try {
      if (source.equals("-")) {
        return content(standardInput);
      }
      try (InputStream file = Files.newInputStream(Path.of(source))) {
        return content(file);
      }
    } catch (IOException | RuntimeException e) {
      throw new Refusal(Reason.INVALID, "The file " + source + " cannot be read.", e);
    }
  }

  /** Without the end of the last line, which an editor puts there. */
  private static String content(InputStream in) throws IOException {
    byte[] all = in.readNBytes(LONGEST + 1);
    if (all.length > LONGEST) {
      throw new IOException("too long");
    }
    return new String(all, StandardCharsets.UTF_8).replaceFirst("\\R\\z", "");
  }
}
