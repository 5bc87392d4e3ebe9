package org.mayday.web.desk;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.CallerRule;
import org.mayday.calls.boundary.CallerRule.KeyPress;
import org.mayday.calls.boundary.CallerRule.Pattern;
import org.mayday.presence.boundary.CallerClass;
import org.mayday.presence.boundary.Trigger;

/** One rule while it is being edited. */
public class RuleRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable String title;
  private @Nullable Trigger trigger;
  private Pattern timing = Pattern.ANY;
  private KeyPress keyPress = KeyPress.ANY;
  private @Nullable String tag;
  private CallerClass outcome = CallerClass.USER;

  static RuleRow of(CallerRule rule) {
    RuleRow row = new RuleRow();
    row.title = rule.title();
    row.trigger = rule.trigger();
    row.timing = rule.timing();
    row.keyPress = rule.keyPress();
    row.tag = rule.tag();
    row.outcome = rule.outcome();
    return row;
  }

  CallerRule toRule(int position) {
    return new CallerRule(position, trigger, timing, keyPress, tag, outcome, title);
  }

  public @Nullable String getTitle() {
    return title;
  }

  public void setTitle(@Nullable String title) {
    this.title = title;
  }

  public @Nullable Trigger getTrigger() {
    return trigger;
  }

  public void setTrigger(@Nullable Trigger trigger) {
    this.trigger = trigger;
  }

  public Pattern getTiming() {
    return timing;
  }

  public void setTiming(Pattern timing) {
    this.timing = timing;
  }

  public KeyPress getKeyPress() {
    return keyPress;
  }

  public void setKeyPress(KeyPress keyPress) {
    this.keyPress = keyPress;
  }

  public @Nullable String getTag() {
    return tag;
  }

  public void setTag(@Nullable String tag) {
    this.tag = tag;
  }

  public CallerClass getOutcome() {
    return outcome;
  }

  public void setOutcome(CallerClass outcome) {
    this.outcome = outcome;
  }
}
