package org.mayday.inventory.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mayday.inventory.boundary.InventoryChange;
import org.mayday.operation.boundary.Sheet;

/** Compares inventories value by value. */
final class Differences {
  /** What changes without anybody changing the PC. */
  private static final Set<String> FLEETING =
      Set.of("clock", "charge", "capacity", "runTime", "state", "reading");

  private static final List<String> NAMES = List.of("slot", "name");

  private Differences() {}

  /** The same without what changes all the time. */
  static Sheet lasting(Sheet sheet) {
    return new Sheet(
        sheet.parts().stream()
            .filter(part -> !part.name().equals("notRead"))
            .map(
                part ->
                    new Sheet.Part(
                        part.name(),
                        part.many(),
                        part.items().stream().map(Differences::lasting).toList()))
            .toList());
  }

  private static Map<String, String> lasting(Map<String, String> item) {
    Map<String, String> kept = new LinkedHashMap<>(item);
    kept.keySet().removeAll(FLEETING);
    return kept;
  }

  /** What differs, in the order of the newer one. */
  static List<InventoryChange> between(Sheet older, Sheet newer) {
    Map<Place, String> before = values(lasting(older));
    Map<Place, String> after = values(lasting(newer));
    Set<Place> places = new LinkedHashSet<>(after.keySet());
    places.addAll(before.keySet());
    List<InventoryChange> changes = new ArrayList<>();
    for (Place place : places) {
      String was = before.get(place);
      String is = after.get(place);
      if (is == null || !is.equals(was)) {
        changes.add(new InventoryChange(place.part(), place.item(), place.key(), was, is));
      }
    }
    return changes;
  }

  private static Map<Place, String> values(Sheet sheet) {
    Map<Place, String> values = new LinkedHashMap<>();
    for (Sheet.Part part : sheet.parts()) {
      for (int at = 0; at < part.items().size(); at++) {
        Map<String, String> item = part.items().get(at);
        String name = part.many() ? name(item, at) : "";
        int same = 2;
        String unique = name;
        while (values.containsKey(first(part, unique, item))) {
          unique = name + " (" + same++ + ")";
        }
        for (Map.Entry<String, String> value : item.entrySet()) {
          values.put(new Place(part.name(), unique, value.getKey()), value.getValue());
        }
      }
    }
    return values;
  }

  private static Place first(Sheet.Part part, String name, Map<String, String> item) {
    String key = item.isEmpty() ? "" : item.keySet().iterator().next();
    return new Place(part.name(), name, key);
  }

  private static String name(Map<String, String> item, int at) {
    return NAMES.stream()
        .map(item::get)
        .filter(name -> name != null)
        .findFirst()
        .orElse(String.valueOf(at + 1));
  }

  private record Place(String part, String item, String key) {}
}
