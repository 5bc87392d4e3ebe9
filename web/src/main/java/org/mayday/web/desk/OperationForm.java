package org.mayday.web.desk;

import java.io.Serializable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.Effect;
import org.mayday.operation.boundary.Offer;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.OperationOrder;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Parameter.Kind;
import org.mayday.operation.boundary.Sheet;
import org.mayday.visits.boundary.Begins;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunState;

/** One operation on the page of a PC: what is filled in, and what came out last. */
public class OperationForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Offer offer;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private @Nullable String confirmation;
  private @Nullable Sheet sheet;
  private @Nullable String failure;
  private @Nullable Run run;
  private boolean ordered;

  OperationForm(Offer offer) {
    this.offer = offer;
    for (Parameter parameter : offer.info().parameters()) {
      boolean on = parameter.initial().equals("true");
      values.put(parameter.name(), parameter.kind() == Kind.SWITCH ? on : parameter.initial());
    }
  }

  /** What the person wants done. */
  OperationOrder order(UUID pc) {
    return new OperationOrder(pc, offer.info().name(), said(), confirmation);
  }

  /** What is filled in. */
  Map<String, String> said() {
    Map<String, String> said = new LinkedHashMap<>();
    values.forEach((name, value) -> said.put(name, value == null ? "" : value.toString()));
    return said;
  }

  /** It was ordered. */
  void began(Run begun) {
    run = begun;
    ordered = true;
    failure = null;
    confirmation = null;
    forgetSecrets();
  }

  /** This is how far it is, and what has come out. What was read before stays until then. */
  void show(Run now, Sheet result) {
    run = now;
    boolean done = now.state() == RunState.DONE;
    if (done || !result.parts().isEmpty()) {
      sheet = result;
    }
    failure = now.state().isOver() && !done ? now.message() : null;
  }

  /** It could not be ordered. */
  void failed(String sentence) {
    run = null;
    ordered = true;
    failure = sentence;
    forgetSecrets();
  }

  private void forgetSecrets() {
    for (Parameter parameter : offer.info().parameters()) {
      if (parameter.kind() == Kind.SECRET) {
        values.put(parameter.name(), "");
      }
    }
  }

  /** Whether it can be read at once, without anything filled in. */
  public boolean isPlainReading() {
    return offer.info().effect() == Effect.READ
        && offer.obstacle() == null
        && offer.info().parameters().stream().noneMatch(Parameter::required);
  }

  /** Whether all of it is shown: whoever ordered it wants to see what comes of it. */
  public boolean isUnfolded() {
    return ordered || offer.info().effect() == Effect.READ;
  }

  public OperationInfo getInfo() {
    return offer.info();
  }

  public @Nullable String getObstacle() {
    return offer.obstacle();
  }

  public Map<String, Object> getValues() {
    return values;
  }

  public @Nullable String getConfirmation() {
    return confirmation;
  }

  public void setConfirmation(@Nullable String confirmation) {
    this.confirmation = confirmation;
  }

  public @Nullable Sheet getSheet() {
    return sheet;
  }

  public @Nullable String getFailure() {
    return failure;
  }

  public @Nullable Run getRun() {
    return run;
  }

  /** Whether it waits or is under way. */
  public boolean isOpen() {
    return run != null && !run.state().isOver();
  }

  /** Whether it waits for the PC to call. */
  public boolean isAwaiting() {
    return run != null && run.state() == RunState.WAITING && run.begins() == Begins.VISIT;
  }

  /** Whether it was done; then {@link #getSheet()} is what came out. */
  public boolean isDone() {
    return run != null && run.state() == RunState.DONE;
  }

  /** How long the PC took, in milliseconds. */
  public long getMillis() {
    return run == null || run.started() == null || run.ended() == null
        ? 0
        : Duration.between(run.started(), run.ended()).toMillis();
  }
}
