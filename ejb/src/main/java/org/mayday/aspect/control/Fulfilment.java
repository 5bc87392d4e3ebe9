package org.mayday.aspect.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mayday.aspect.control.FoundBook.Found;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.Parameter;
import org.mayday.wsman.WsmanException;

/**
 * Makes the firmware of a PC what is wanted. What it does not offer is passed over; what it has
 * already is not sent; how it was is kept before anything is.
 */
@Dependent
public class Fulfilment {
  private final FoundBook book;

  @Inject
  public Fulfilment(FoundBook book) {
    this.book = book;
  }

  /** Refuses what does not fit this PC, before anything is sent. */
  public void refuse(Ground ground, Wish wish) throws WsmanException, OperationFailed {
    Map<String, String> wanted = wish.on(ground);
    if (!wish.aspect().read(ground, wanted).isEmpty()) {
      wish.aspect().refuse(ground, wanted);
    }
  }

  /** Does what is left of it. */
  public void apply(Ground ground, Wish wish) throws WsmanException, OperationFailed {
    Aspect aspect = wish.aspect();
    Map<String, String> wanted = wish.on(ground);
    Map<String, String> present = aspect.read(ground, wanted);
    if (present.isEmpty()) {
      return;
    }
    Found found = noted(ground, wish, wanted, present);
    if (difference(wish, wanted, present).isEmpty()) {
      return;
    }
    Map<String, String> offered = new TreeMap<>(wanted);
    offered.keySet().removeIf(name -> !present.containsKey(name) && !isSecret(aspect, name));
    try {
      aspect.apply(ground, offered);
    } catch (BadArguments e) {
      // it fits what can be said, but not what this PC has
      throw new OperationFailed(Kind.NOT_OFFERED, e.getMessage(), e);
    }
    Map<String, String> secrets = secrets(aspect, wanted);
    if (!secrets.equals(found.secrets())) {
      book.note(
          ground.platform(), new Found(wish.name(), found.subject(), found.values(), secrets));
    }
  }

  /** What differs, and what the profile wants and the firmware does not offer. */
  public Comparison compare(Ground ground, Wish wish) throws WsmanException, OperationFailed {
    Map<String, String> wanted = wish.on(ground);
    Map<String, String> present = wish.aspect().read(ground, wanted);
    List<String> missing =
        wish.aspect().info().parameters().stream()
            .filter(parameter -> parameter.kind() != Parameter.Kind.SECRET)
            .map(Parameter::name)
            .filter(name -> wanted.containsKey(name) && !present.containsKey(name))
            .toList();
    return new Comparison(difference(wish, wanted, present), missing);
  }

  private Found noted(
      Ground ground, Wish wish, Map<String, String> wanted, Map<String, String> present) {
    Found known = wish.found();
    if (!wish.aspect().isRestored()) {
      return known;
    }
    Map<String, String> values = new TreeMap<>(present);
    values.keySet().retainAll(wanted.keySet());
    values.putAll(known.values());
    if (values.equals(known.values())) {
      return known;
    }
    Found found = new Found(wish.name(), known.subject(), values, known.secrets());
    book.note(ground.platform(), found);
    return found;
  }

  private static List<Difference> difference(
      Wish wish, Map<String, String> wanted, Map<String, String> present) {
    List<Difference> all = new ArrayList<>();
    if (present.isEmpty()) {
      return all;
    }
    for (Map.Entry<String, String> one : new TreeMap<>(wanted).entrySet()) {
      String name = one.getKey();
      String found = present.get(name);
      if (isSecret(wish.aspect(), name)) {
        if (!one.getValue().equals(wish.found().secrets().get(name))) {
          all.add(new Difference(label(wish), name, "as in the profile", "not told"));
        }
      } else if (found != null && !wish.aspect().agrees(name, one.getValue(), found)) {
        all.add(new Difference(label(wish), name, one.getValue(), found));
      }
    }
    return all;
  }

  private static String label(Wish wish) {
    return (wish.name() + " " + wish.found().subject()).strip();
  }

  private static Map<String, String> secrets(Aspect aspect, Map<String, String> wanted) {
    Map<String, String> secrets = new TreeMap<>(wanted);
    secrets.keySet().removeIf(name -> !isSecret(aspect, name));
    return secrets;
  }

  private static boolean isSecret(Aspect aspect, String name) {
    return aspect.info().parameters().stream()
        .anyMatch(it -> it.name().equals(name) && it.kind() == Parameter.Kind.SECRET);
  }

  /**
   * How something is, compared with how it is wanted.
   *
   * @param missing parameters that this firmware does not offer
   */
  public record Comparison(List<Difference> differences, List<String> missing) {}

  /**
   * Something that is not as it is wanted.
   *
   * @param setting the aspect, and which of several
   */
  public record Difference(String setting, String parameter, String wanted, String found) {}
}
