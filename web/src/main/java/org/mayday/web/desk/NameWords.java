package org.mayday.web.desk;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Splits names of the firmware's world into words: "serialNumber" becomes "Serial number". */
final class NameWords {
  private static final Pattern BORDERS =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[._]");
  private static final Set<String> INITIALS =
      Set.of(
          "amt", "bios", "ca", "cpu", "crl", "dhcp", "dns", "eap", "fqdn", "http", "https", "id",
          "ider", "ip", "kvm", "lan", "mac", "mps", "os", "pba", "pki", "psk", "pxe", "rpe", "rsa",
          "sha", "sol", "ssd", "ssid", "tls", "tpm", "uefi", "uri", "url", "usb", "uuid", "vlan");

  private NameWords() {}

  static String of(String name) {
    boolean constant = name.equals(name.toUpperCase(Locale.ROOT));
    if (constant && !name.contains("_")) {
      return name;
    }
    StringBuilder words = new StringBuilder();
    for (String word : BORDERS.split(name)) {
      if (!word.isBlank()) {
        words.append(words.isEmpty() ? "" : " ").append(cased(word.strip(), constant));
      }
    }
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String cased(String word, boolean constant) {
    String small = word.toLowerCase(Locale.ROOT);
    boolean initials = !constant && word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return initials || INITIALS.contains(small) ? word.toUpperCase(Locale.ROOT) : small;
  }
}
