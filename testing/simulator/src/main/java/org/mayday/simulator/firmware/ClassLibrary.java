package org.mayday.simulator.firmware;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mayday.simulator.firmware.ClassTemplate.InstanceTemplate;
import org.mayday.simulator.firmware.ClassTemplate.Line;

/**
 * All class templates, read once. A file begins with a head ({@code key}, {@code answers-for},
 * {@code writable}, {@code refused}, {@code hidden}, {@code deletable}, {@code creatable}); each
 * instance follows after a line {@code ---}, or {@code --- each table}. A property is {@code Name =
 * text} or, for a reference, {@code Name -> Class selector=value|selector=value}.
 */
final class ClassLibrary {

  private static final String FOLDER = "/org/mayday/simulator/classes/";
  private static final Map<String, List<ClassTemplate>> BY_NAME = load();

  private ClassLibrary() {}

  /** The classes that a name stands for: itself, and those that derive from it. */
  static List<ClassTemplate> of(String className) {
    return BY_NAME.getOrDefault(className, List.of());
  }

  private static Map<String, List<ClassTemplate>> load() {
    Map<String, List<ClassTemplate>> byName = new HashMap<>();
    for (String name : lines("index")) {
      ClassTemplate template = parse(name, lines(name));
      byName.computeIfAbsent(name, key -> new ArrayList<>()).add(template);
      for (String wider : template.answersFor()) {
        byName.computeIfAbsent(wider, key -> new ArrayList<>()).add(template);
      }
    }
    return Map.copyOf(byName);
  }

  private static ClassTemplate parse(String name, List<String> lines) {
    Map<String, List<String>> head = new HashMap<>();
    List<InstanceTemplate> instances = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("---")) {
        String table = line.substring(3).strip().replaceFirst("^each ", "");
        instances.add(new InstanceTemplate(table, new ArrayList<>()));
      } else if (instances.isEmpty()) {
        String[] words = line.split("\\s+");
        head.put(words[0], Arrays.asList(words).subList(1, words.length));
      } else {
        instances.get(instances.size() - 1).lines().add(property(name, line));
      }
    }
    return new ClassTemplate(
        name,
        head.getOrDefault("answers-for", List.of()),
        head.getOrDefault("key", List.of("Name")).get(0),
        Set.copyOf(head.getOrDefault("writable", List.of())),
        Set.copyOf(head.getOrDefault("refused", List.of())),
        Set.copyOf(head.getOrDefault("hidden", List.of())),
        head.containsKey("deletable"),
        head.containsKey("creatable"),
        List.copyOf(instances));
  }

  private static Line property(String className, String line) {
    int equals = line.indexOf(" =");
    int arrow = line.indexOf(" -> ");
    if (arrow > 0) {
      return new Line(line.substring(0, arrow).strip(), true, line.substring(arrow + 4).strip());
    }
    if (equals < 0) {
      throw new IllegalStateException(className + ": not a property: " + line);
    }
    return new Line(line.substring(0, equals).strip(), false, line.substring(equals + 2).strip());
  }

  private static List<String> lines(String name) {
    try (InputStream in = ClassLibrary.class.getResourceAsStream(FOLDER + name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no class template " + name);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Selectors of a reference in the order they are written. */
  static Map<String, String> selectors(String text) {
    Map<String, String> selectors = new LinkedHashMap<>();
    for (String pair : text.split("\\|")) {
      int equals = pair.indexOf('=');
      selectors.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }
    return selectors;
  }
}
