package org.mayday.firmware.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What kind of firmware a PC has, from the number that it tells as its SKU (Intel AMT SDK, MEInfo,
 * "Sku").
 *
 * @param kind "Intel AMT", "Intel Standard Manageability" or what else it is
 * @param features all that the number says
 */
record Sku(String kind, List<String> features) {
  private static final String AMT = "Intel AMT";
  private static final String STANDARD = "Intel Standard Manageability";

  /**
   * The SKU of a version.
   *
   * @param version such as 12.0.67
   * @param number decimal, as firmware tells it
   */
  static Optional<Sku> of(String version, String number) {
    if (!number.strip().matches("\\d{1,9}")) {
      return Optional.empty();
    }
    int bits = Integer.parseInt(number.strip());
    int major = version.matches("\\d{1,4}\\..*") ? Integer.parseInt(version.split("\\.")[0]) : 0;
    List<String> features = major < 5 ? old(bits) : present(bits, major);
    String kind = features.contains(AMT) ? AMT : features.contains(STANDARD) ? STANDARD : "unknown";
    return Optional.of(new Sku(kind, features));
  }

  private static List<String> old(int bits) {
    List<String> features = new ArrayList<>();
    add(features, bits, 0x08, AMT);
    add(features, bits, 0x04, "ASF");
    add(features, bits, 0x02, "Quiet System Technology");
    return features;
  }

  private static List<String> present(int bits, int major) {
    List<String> features = new ArrayList<>();
    add(features, bits, 0x08, AMT);
    add(features, bits, 0x10, STANDARD);
    add(features, bits, 0x4000, "corporate");
    add(features, bits, 0x2000, "anti-theft");
    if (major < 8) {
      add(features, bits, 0x8000, "upgraded to full manageability");
    }
    if (major < 7) {
      add(features, bits, 0x02, "Quiet System Technology");
    }
    if (major < 6) {
      add(features, bits, 0x04, "ASF");
      add(features, bits, 0x20, "TPM");
    }
    return features;
  }

  private static void add(List<String> features, int bits, int bit, String words) {
    if ((bits & bit) != 0) {
      features.add(words);
    }
  }
}
