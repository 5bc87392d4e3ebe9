package org.mayday.calls.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.CallStep;

/** One thing that happened in a call. */
@Entity
@Table(name = "help_call_step")
public class Step {
  private static final int WORDS = 4000;

  @Id private String id = UUID.randomUUID().toString();

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "call_id")
  private @Nullable HelpCall call;

  private int position;

  @Column(name = "happened_at")
  private Instant at = Instant.EPOCH;

  private String who = "";
  private String what = "";
  private @Nullable String words;

  /** For the persistence provider. */
  protected Step() {}

  Step(HelpCall call, int position, CallStep step) {
    this.call = call;
    this.position = position;
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
