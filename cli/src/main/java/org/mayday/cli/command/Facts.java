package org.mayday.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mayday.cli.soap.Answer;

/** Elements of answers as facts. */
final class Facts {
  private Facts() {}

  /**
   * The children of an element by name, in their order, as texts.
   *
   * @param lists names that may come several times; always there, as lists
   * @param flags names of truth values
   * @param numbers names of whole numbers
   */
  static Map<String, Object> of(
      Answer element, Set<String> lists, Set<String> flags, Set<String> numbers) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (Answer child : element.children()) {
      String name = child.name();
      if (flags.contains(name)) {
        facts.put(name, child.text().equals("true") || child.text().equals("1"));
      } else if (numbers.contains(name)) {
        facts.put(name, Long.valueOf(child.text().strip()));
      } else if (!lists.contains(name)) {
        facts.put(name, child.text());
      } else {
        facts.putIfAbsent(name, element.texts(name));
      }
    }
    // sorted, so that columns stay where they are from one run to the next
    lists.stream().sorted().forEach(name -> facts.putIfAbsent(name, List.of()));
    return facts;
  }
}
