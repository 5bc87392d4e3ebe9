package org.mayday.authority.control;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.mayday.home.control.StartFailure;

/**
 * An MPS whose certificates the administrator brings.
 *
 * @param name what the settings call it, such as {@code mayday.mps.pkcs12}
 * @param files PKCS#12 files, one for each kind of key
 * @param password password of the files
 * @param hostNames names that PCs ask for in TLS, lower case; empty for those of the certificates
 */
public record BroughtName(
    String name, List<Path> files, Optional<String> password, List<String> hostNames) {
  static final String PREFIX = "mayday.mps.identity.";

  public BroughtName {
    files = List.copyOf(files);
    hostNames = List.copyOf(hostNames);
  }

  /** The one of {@code mayday.mps.pkcs12}, if it is set. */
  static Optional<BroughtName> main(Config config) {
    return config
        .getOptionalValue("mayday.mps.pkcs12", String.class)
        .map(
            files ->
                new BroughtName(
                    "mayday.mps.pkcs12",
                    paths(files),
                    config.getOptionalValue("mayday.mps.pkcs12-password", String.class),
                    List.of()));
  }

  /**
   * Those that {@code mayday.mps.identities} lists.
   *
   * @throws StartFailure if one of them has no file
   */
  static List<BroughtName> further(Config config) {
    return words(config.getOptionalValue("mayday.mps.identities", String.class).orElse(""))
        .map(
            name ->
                new BroughtName(
                    PREFIX + name,
                    paths(
                        config
                            .getOptionalValue(PREFIX + name + ".pkcs12", String.class)
                            .orElseThrow(
                                () -> new StartFailure(PREFIX + name + ".pkcs12 is not set."))),
                    config.getOptionalValue(PREFIX + name + ".password", String.class),
                    words(
                            config
                                .getOptionalValue(PREFIX + name + ".hostnames", String.class)
                                .orElse(""))
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .toList()))
        .toList();
  }

  private static List<Path> paths(String files) {
    return Arrays.stream(files.split(","))
        .map(String::strip)
        .filter(file -> !file.isEmpty())
        .map(Path::of)
        .toList();
  }

  private static java.util.stream.Stream<String> words(String text) {
    return Arrays.stream(text.split("[,\\s]+")).filter(word -> !word.isEmpty());
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "BroughtName[" + name + ", " + files + "]";
  }
}
