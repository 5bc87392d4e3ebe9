package org.mayday.web.desk;

import java.io.Serializable;
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

/** One operation on the page of a PC: what is filled in, and what came out last. */
public class OperationForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Offer offer;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private @Nullable String confirmation;
  private @Nullable Sheet sheet;
  private @Nullable String failure;
  private long millis;

  OperationForm(Offer offer) {
    this.offer = offer;
    for (Parameter parameter : offer.info().parameters()) {
      boolean on = parameter.initial().equals("true");
      values.put(parameter.name(), parameter.kind() == Kind.SWITCH ? on : parameter.initial());
    }
  }

  /** What the person wants done. */
  OperationOrder order(UUID pc) {
    Map<String, String> said = new LinkedHashMap<>();
    values.forEach((name, value) -> said.put(name, value == null ? "" : value.toString()));
    return new OperationOrder(pc, offer.info().name(), said, confirmation);
  }

  void done(Sheet result, long took) {
    sheet = result;
    millis = took;
    failure = null;
    confirmation = null;
    forgetSecrets();
  }

  void failed(String sentence) {
    failure = sentence;
    sheet = null;
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

  public long getMillis() {
    return millis;
  }
}
