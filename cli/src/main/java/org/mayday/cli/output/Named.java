package org.mayday.cli.output;

/**
 * A value with a name that programs compare, and words for people.
 *
 * @param name as it is in SOAP, JSON and CSV
 * @param words in text
 */
public record Named(String name, String words) {
  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
