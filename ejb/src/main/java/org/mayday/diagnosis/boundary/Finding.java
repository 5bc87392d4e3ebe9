package org.mayday.diagnosis.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of one reason.
 *
 * @param says the verdict in a sentence
 * @param evidence what it is based on
 * @param advice what to do about it, or what would tell
 */
public record Finding(
    Reason reason, Verdict verdict, String says, List<Evidence> evidence, List<Advice> advice)
    implements Serializable {
  public Finding {
    evidence = List.copyOf(evidence);
    advice = List.copyOf(advice);
  }

  /** A verdict that is yet to be founded. */
  public static Finding of(Reason reason, Verdict verdict, String says) {
    return new Finding(reason, verdict, says, List.of(), List.of());
  }

  /**
   * With one more thing that was seen.
   *
   * @param at when; null for now
   */
  public Finding seen(String what, @Nullable Instant at) {
    List<Evidence> more = new ArrayList<>(evidence);
    more.add(new Evidence(what, at));
    return new Finding(reason, verdict, says, more, advice);
  }

  /**
   * With one more thing to do.
   *
   * @param where null if nowhere in Mayday
   */
  public Finding advise(String what, @Nullable Where where) {
    List<Advice> more = new ArrayList<>(advice);
    more.add(new Advice(what, where));
    return new Finding(reason, verdict, says, evidence, more);
  }
}
