package org.mayday.web.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.mayday.calls.boundary.CallerRule;
import org.mayday.calls.boundary.CallerRules;
import org.mayday.presence.boundary.CallerClass;
import org.mayday.presence.boundary.Trigger;

/** The page where a supervisor edits the ordered rules that tell a person from a timer. */
@Named
@ViewScoped
public class RulesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject CallerRules rules;
  @Inject Told told;

  private final List<RuleRow> rows = new ArrayList<>();

  /** Reads the rules that are in force. */
  @PostConstruct
  public void reset() {
    rows.clear();
    rules.list().forEach(rule -> rows.add(RuleRow.of(rule)));
  }

  /** Adds a rule at the end. */
  public void add() {
    rows.add(new RuleRow());
  }

  /** Takes a rule out. */
  public void remove(RuleRow row) {
    rows.remove(row);
  }

  /** Moves a rule one place up. */
  public void up(RuleRow row) {
    int place = rows.indexOf(row);
    if (place > 0) {
      Collections.swap(rows, place, place - 1);
    }
  }

  /** Puts the rules into force. */
  public void save() {
    List<CallerRule> wanted =
        IntStream.range(0, rows.size()).mapToObj(i -> rows.get(i).toRule(i + 1)).toList();
    if (told.tried(() -> rules.save(wanted))) {
      told.done("rules.saved");
      reset();
    }
  }

  public List<RuleRow> getRows() {
    return rows;
  }

  public Trigger[] getTriggers() {
    return Trigger.values();
  }

  public CallerRule.Pattern[] getPatterns() {
    return CallerRule.Pattern.values();
  }

  public CallerRule.KeyPress[] getKeyPresses() {
    return CallerRule.KeyPress.values();
  }

  public CallerClass[] getOutcomes() {
    return CallerClass.values();
  }
}
