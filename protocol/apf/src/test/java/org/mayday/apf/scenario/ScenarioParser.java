package org.mayday.apf.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mayday.apf.codec.ApfEncoder;

/**
 * Reads scenario files.
 *
 * <pre>
 * # title
 * include login                     the steps of include/login.apf
 * either &gt; NAME ; &lt; NAME          one of several ways to go on; each makes a scenario
 * &gt; NAME key=value                  the device sends a message
 * &gt; x c0 00 00                      the device sends bytes
 * &lt; NAME key=value                  the server must send this next
 * &lt; nothing                         the server must have sent nothing more
 * ? action                          the application acts, or time passes
 * ! news                            the application must be told this next
 * </pre>
 */
public final class ScenarioParser {
  private static final String FOLDER = "/scenarios";
  private static final String EITHER = "either ";

  private ScenarioParser() {}

  /** All scenarios of the class path, by name. */
  public static List<Scenario> all() {
    URL folder = Objects.requireNonNull(ScenarioParser.class.getResource(FOLDER));
    try {
      if (!folder.getProtocol().equals("jar")) {
        return in(Path.of(folder.toURI()));
      }
      try (FileSystem jar = FileSystems.newFileSystem(folder.toURI(), Map.of())) {
        return in(jar.getPath(FOLDER));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Scenario> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".apf"))
          .sorted()
          .flatMap(name -> parse(name, text(FOLDER + "/" + name)).stream())
          .toList();
    }
  }

  /** Reads the scenarios of one file: one, or as many as there are ways to go on. */
  public static List<Scenario> parse(String name, String text) {
    String title = text.lines().findFirst().orElse("").replaceFirst("^#\\s*", "");
    List<String> ways =
        text.lines().map(String::strip).filter(ScenarioParser::isWay).distinct().toList();
    if (ways.isEmpty()) {
      return List.of(new Scenario(name, title, steps(name, text, "")));
    }
    return ways.stream()
        .map(way -> new Scenario(name + " [" + way + "]", title, steps(name, text, way)))
        .toList();
  }

  private static boolean isWay(String line) {
    return line.startsWith(EITHER);
  }

  private static List<Step> steps(String name, String text, String way) {
    List<Step> steps = new ArrayList<>();
    addSteps(name, text, way, steps);
    return List.copyOf(steps);
  }

  private static void addSteps(String name, String text, String way, List<Step> steps) {
    int number = 0;
    for (String line : text.lines().map(String::strip).toList()) {
      number++;
      String place = name + " line " + number + ": " + line;
      if (line.startsWith("include ")) {
        String included = "/include/" + line.substring(8).strip() + ".apf";
        addSteps(included, text(FOLDER + included), "", steps);
      } else if (line.equals(way)) {
        Stream.of(line.substring(EITHER.length()).split(" ; "))
            .forEach(part -> steps.add(step(place, part.strip())));
      } else if (!line.isEmpty() && !line.startsWith("#") && !isWay(line)) {
        steps.add(step(place, line));
      }
    }
  }

  private static Step step(String place, String line) {
    String rest = line.substring(1).strip().replaceAll("\\s+", " ");
    return switch (line.charAt(0)) {
      case '>' -> new Step.DeviceSends(place, bytes(rest));
      case '<' ->
          rest.equals("nothing")
              ? new Step.ServerIsSilent(place)
              : new Step.ServerSends(place, MessageText.parse(rest));
      case '?' -> new Step.HostActs(place, rest);
      case '!' -> new Step.HostHears(place, MessageText.repeated(rest));
      default -> throw new IllegalArgumentException(place);
    };
  }

  private static ByteBuffer bytes(String rest) {
    return rest.startsWith("x ")
        ? ByteBuffer.wrap(HexFormat.of().parseHex(rest.substring(2).replace(" ", "")))
        : ApfEncoder.encode(MessageText.parse(rest));
  }

  private static String text(String resource) {
    try (InputStream in = ScenarioParser.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
