package org.mayday.calls.control;

import java.util.List;
import java.util.Locale;
import org.mayday.calls.boundary.CallerRule;
import org.mayday.calls.boundary.CallerRule.KeyPress;
import org.mayday.calls.boundary.CallerRule.Pattern;
import org.mayday.presence.boundary.CallerClass;
import org.mayday.presence.boundary.Trigger;

/** The rules in their order. Immutable. */
public final class RuleBook {
  private final List<CallerRule> rules;

  public RuleBook(List<CallerRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** What the first fitting rule says; {@link CallerClass#UNKNOWN} if none fits. */
  public Verdict decide(Facts facts) {
    return rules.stream()
        .filter(rule -> fits(rule, facts))
        .findFirst()
        .map(rule -> new Verdict(rule.outcome(), rule.title()))
        .orElse(new Verdict(CallerClass.UNKNOWN, "No rule fits"));
  }

  /** Whether some rule asks if callers with this trigger call at regular intervals. */
  public boolean asksForTiming(Trigger trigger) {
    return rules.stream()
        .filter(rule -> rule.trigger() == null || rule.trigger() == trigger)
        .anyMatch(rule -> rule.timing() != Pattern.ANY);
  }

  private static boolean fits(CallerRule rule, Facts facts) {
    String tag = rule.tag();
    return (rule.trigger() == null || rule.trigger() == facts.trigger())
        && (rule.timing() == Pattern.ANY || rule.timing() == facts.timing())
        && (rule.keyPress() == KeyPress.ANY || rule.keyPress() == facts.keyPress())
        && (tag == null || facts.tags().contains(tag.toLowerCase(Locale.ROOT)));
  }

  /**
   * What a caller is taken for.
   *
   * @param rule title of the rule that decided
   */
  public record Verdict(CallerClass callerClass, String rule) {}
}
