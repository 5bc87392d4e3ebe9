package org.mayday.calls.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.CallStep;

/** One thing that happened in a call. */
@Embeddable
public class Step {
  private static final int WORDS = 4000;

  @Column(name = "happened_at")
  private Instant at = Instant.EPOCH;

  private String who = "";
  private String what = "";
  private @Nullable String words;

  /** For the persistence provider. */
  protected Step() {}

  Step(CallStep step) {
    this.at = step.at();
    this.who = step.who();
    this.what = step.what();
    String text = step.text();
    this.words = text == null ? null : HelpCall.cut(text, WORDS);
  }

  CallStep step() {
    return new CallStep(at, who, what, words);
  }
}
