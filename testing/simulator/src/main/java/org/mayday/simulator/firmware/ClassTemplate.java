package org.mayday.simulator.firmware;

import java.util.List;
import java.util.Set;

/**
 * What a class of the firmware looks like, read from {@code classes/<name>.txt}.
 *
 * @param name class name
 * @param answersFor class names of the superclasses whose enumeration yields this class too
 * @param key property that tells instances apart
 * @param writable properties that a Put may change
 * @param refused properties that a Put may not even contain
 * @param hidden properties that a Put or a Create may contain and that are never told
 * @param deletable whether Delete is allowed
 * @param creatable whether Create is allowed
 * @param instances its instances
 */
record ClassTemplate(
    String name,
    List<String> answersFor,
    String key,
    Set<String> writable,
    Set<String> refused,
    Set<String> hidden,
    boolean deletable,
    boolean creatable,
    List<InstanceTemplate> instances) {

  /** Resource URI of a class by its name (Intel's AMT and IPS schemas, DMTF's CIM schema 2). */
  static String resource(String className) {
    String schema = className.substring(0, Math.max(0, className.indexOf('_')));
    return switch (schema) {
      case "AMT" -> "http://intel.com/wbem/wscim/1/amt-schema/1/" + className;
      case "IPS" -> "http://intel.com/wbem/wscim/1/ips-schema/1/" + className;
      default -> "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/" + className;
    };
  }

  /**
   * One instance, or one for each row of a table of values.
   *
   * @param table name of the table, empty for a single instance
   * @param lines its properties in order
   */
  record InstanceTemplate(String table, List<Line> lines) {}

  /**
   * One property.
   *
   * @param property its name
   * @param reference whether the value is "class selector=value|selector=value"
   * @param value text with {@code ${names}} of values
   */
  record Line(String property, boolean reference, String value) {}
}
