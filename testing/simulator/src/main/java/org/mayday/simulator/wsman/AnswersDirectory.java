package org.mayday.simulator.wsman;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recorded answers, laid out as {@code <amt|cim|ips>/<class>/<get|enumerate|pull|method>.xml}.
 * Which class a file belongs to is read from its ResourceURI; what it answers, from its name, or
 * for a method from its Action. The files are sent as they are, oddities included; only RelatesTo
 * is made to fit the request.
 */
public final class AnswersDirectory {

  private static final Pattern RESOURCE =
      Pattern.compile("ResourceURI[^>]*>\\s*[^<]*/([A-Za-z0-9]+_[A-Za-z0-9]+)\\s*<");
  private static final Pattern ACTION = Pattern.compile("Action[^>]*>\\s*[^<]*/(\\w+)\\s*<");
  private static final Pattern RELATES_TO = Pattern.compile("(RelatesTo[^>]*>)[^<]*(<)");
  private static final List<String> STANDARD = List.of("get", "put", "delete", "enumerate", "pull");
  private static final long LARGEST = 1024 * 1024;

  private final Map<String, String> answers = new HashMap<>();

  /**
   * Reads a directory.
   *
   * @throws IOException if it cannot be read, or holds no answer
   */
  public AnswersDirectory(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory, 8)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".xml")).sorted().toList()) {
        if (Files.size(file) <= LARGEST) {
          add(file);
        }
      }
    }
    if (answers.isEmpty()) {
      throw new IOException("no recorded answers in " + directory);
    }
  }

  /** The recorded answer to a request, if there is one. */
  Optional<String> answer(SoapRequest request) {
    String key = key(request.className(), request.operation());
    return Optional.ofNullable(answers.get(key))
        .map(
            text ->
                RELATES_TO
                    .matcher(text)
                    .replaceFirst(
                        "$1"
                            + Matcher.quoteReplacement(SoapWriter.escape(request.messageId()))
                            + "$2"));
  }

  private void add(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Matcher resource = RESOURCE.matcher(text);
    Matcher action = ACTION.matcher(text);
    if (!resource.find() || !action.find()) {
      return;
    }
    String name = file.getFileName().toString().replace(".xml", "").toLowerCase(Locale.ROOT);
    String operation =
        STANDARD.contains(name) ? name : action.group(1).replaceFirst("Response$", "");
    answers.putIfAbsent(key(resource.group(1), operation), text);
  }

  private static String key(String className, String operation) {
    return className + "." + operation.toLowerCase(Locale.ROOT);
  }
}
