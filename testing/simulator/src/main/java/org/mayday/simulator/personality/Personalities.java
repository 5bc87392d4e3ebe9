package org.mayday.simulator.personality;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The firmware releases that come with the simulator, and those of one's own in a file. */
public final class Personalities {

  /** Names of the releases that come with the simulator, oldest first. */
  public static final List<String> NAMES =
      List.of(
          "amt-4",
          "amt-6",
          "amt-9",
          "amt-9-standard",
          "amt-10-smb",
          "amt-11",
          "amt-12",
          "amt-15",
          "amt-16",
          "amt-19");

  /** The release used where none is named. */
  public static final String USUAL = "amt-12";

  private static final Map<String, Personality> LOADED = new ConcurrentHashMap<>();

  private Personalities() {}

  /**
   * Finds a release.
   *
   * @param nameOrFile one of {@link #NAMES}, or the path of a properties file of the same form
   * @throws IllegalArgumentException if there is no such release, or its file is faulty
   */
  public static Personality of(String nameOrFile) {
    return LOADED.computeIfAbsent(nameOrFile, Personalities::load);
  }

  private static Personality load(String nameOrFile) {
    try {
      return NAMES.contains(nameOrFile) ? loadOwn(nameOrFile) : loadFile(Path.of(nameOrFile));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read personality " + nameOrFile, unreadable);
    }
  }

  private static Personality loadOwn(String name) throws IOException {
    String resource = "/org/mayday/simulator/personalities/" + name + ".properties";
    try (InputStream in = Personalities.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no personality " + name);
      }
      return read(name, new InputStreamReader(in, StandardCharsets.UTF_8));
    }
  }

  private static Personality loadFile(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "no personality " + file + "; there are " + String.join(", ", NAMES));
    }
    try (Reader in = Files.newBufferedReader(file)) {
      return read(file.getFileName().toString().replace(".properties", ""), in);
    }
  }

  private static Personality read(String name, Reader in) throws IOException {
    Properties properties = new Properties();
    properties.load(in);
    return new PersonalityReader(name, properties).read();
  }
}
