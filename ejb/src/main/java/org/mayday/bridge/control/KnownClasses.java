package org.mayday.bridge.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.envelope.FirmwareBinding;

/** The names of the firmware classes that there are typed classes for, from the classes there. */
@ApplicationScoped
public class KnownClasses {
  private static final Logger LOG = System.getLogger(KnownClasses.class.getName());
  private static final Pattern CLASS_FILE =
      Pattern.compile("org/mayday/wsman/(amt|cim|ips)/(Amt|Cim|Ips)\\w+\\.class");

  private static final Pattern CLASS = Pattern.compile("(AMT|CIM|IPS)_\\w+");

  private final List<String> names = read();

  /** Sorted; empty if the place of the classes cannot be listed. */
  public List<String> names() {
    return names;
  }

  private static List<String> read() {
    URL place = WsmanClient.class.getProtectionDomain().getCodeSource().getLocation();
    try {
      Path path = Path.of(place.toURI());
      Set<String> found = new TreeSet<>();
      for (String file : Files.isDirectory(path) ? inDirectory(path) : inJar(path)) {
        if (CLASS_FILE.matcher(file).matches()) {
          add(file.substring(0, file.length() - ".class".length()).replace('/', '.'), found);
        }
      }
      return List.copyOf(found);
    } catch (IOException | URISyntaxException | RuntimeException e) {
      LOG.log(Level.WARNING, "The known classes cannot be listed in " + place + ".", e);
      return List.of();
    }
  }

  private static List<String> inDirectory(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.map(file -> directory.relativize(file).toString().replace('\\', '/')).toList();
    }
  }

  private static List<String> inJar(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(entry -> entry.getName()).toList();
    }
  }

  private static void add(String name, Set<String> found) {
    try {
      Class<?> type = Class.forName(name, false, WsmanClient.class.getClassLoader());
      String firmware = FirmwareBinding.nameOf(type);
      if (CLASS.matcher(firmware).matches()) { // the others are outputs of methods
        found.add(firmware);
      }
    } catch (ClassNotFoundException | IllegalArgumentException e) {
      LOG.log(Level.TRACE, "{0} names no firmware class.", name);
    }
  }
}
