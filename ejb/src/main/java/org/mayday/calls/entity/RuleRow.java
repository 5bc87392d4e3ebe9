package org.mayday.calls.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.CallerRule;
import org.mayday.presence.boundary.CallerClass;
import org.mayday.presence.boundary.Trigger;

/** A rule that tells why a PC calls. */
@Entity
@Table(name = "caller_rule")
public class RuleRow {
  @Id private int position;

  @Column(name = "trigger_name")
  @Enumerated(EnumType.STRING)
  private @Nullable Trigger trigger;

  @Enumerated(EnumType.STRING)
  private CallerRule.Pattern timing = CallerRule.Pattern.ANY;

  @Column(name = "key_press")
  @Enumerated(EnumType.STRING)
  private CallerRule.KeyPress keyPress = CallerRule.KeyPress.ANY;

  private @Nullable String tag;

  @Enumerated(EnumType.STRING)
  private CallerClass outcome = CallerClass.UNKNOWN;

  private String title = "";

  /** For the persistence provider. */
  protected RuleRow() {}

  public RuleRow(int position, CallerRule rule) {
    this.position = position;
    this.trigger = rule.trigger();
    this.timing = rule.timing();
    this.keyPress = rule.keyPress();
    this.tag = rule.tag();
    this.outcome = rule.outcome();
    this.title = rule.title();
  }

  public CallerRule rule() {
    return new CallerRule(position, trigger, timing, keyPress, tag, outcome, title);
  }
}
