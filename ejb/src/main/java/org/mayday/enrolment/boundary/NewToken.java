package org.mayday.enrolment.boundary;

import java.io.Serializable;

/** A token that was just made, with its secret. */
public record NewToken(EnrolmentToken token, String secret) implements Serializable {
  /** Leaves the secret out. */
  @Override
  public String toString() {
    return token.toString();
  }
}
