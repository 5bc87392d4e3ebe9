package org.mayday.aspect.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.mayday.aspect.boundary.Setting;
import org.mayday.aspect.control.FoundBook.Found;

/** Makes out what is wanted of a PC: what a profile says, and else what was found. */
@Dependent
public class Wishes {
  private final Aspects aspects;
  private final FoundBook book;

  @Inject
  public Wishes(Aspects aspects, FoundBook book) {
    this.aspects = aspects;
    this.book = book;
  }

  /**
   * What is wanted, in the order in which it is set. What an earlier profile has set and this one
   * does not mention is to be as it was found.
   *
   * @param said what the profile says, with its secrets; nothing to have all as it was found
   */
  public List<Wish> of(UUID platform, List<Setting> said) {
    Map<List<String>, Found> known = new LinkedHashMap<>();
    for (Found found : book.of(platform)) {
      known.put(List.of(found.aspect(), found.subject()), found);
    }
    List<Wish> all = new ArrayList<>();
    for (Aspect aspect : aspects.all()) {
      String name = aspect.info().name();
      for (Setting setting : said) {
        if (setting.aspect().equals(name)) {
          String subject = aspect.subject(setting.values());
          Found found = known.remove(List.of(name, subject));
          all.add(
              wish(
                  aspect,
                  found == null ? new Found(name, subject, Map.of(), Map.of()) : found,
                  setting));
        }
      }
      known.values().stream()
          .filter(found -> found.aspect().equals(name) && aspect.isRestored())
          .forEach(found -> all.add(new Wish(aspect, found.values(), true, found)));
    }
    return all;
  }

  private static Wish wish(Aspect aspect, Found found, Setting setting) {
    Map<String, String> values = new TreeMap<>(aspect.isRestored() ? found.values() : Map.of());
    values.putAll(setting.values());
    values.putAll(setting.secrets());
    return new Wish(aspect, values, false, found);
  }
}
