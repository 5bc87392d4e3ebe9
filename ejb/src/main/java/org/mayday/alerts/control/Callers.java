package org.mayday.alerts.control;

import org.mayday.alerts.boundary.UserCalled;

/** Those who hear inside the transaction that a user called. */
@FunctionalInterface
public interface Callers {
  void called(UserCalled event);
}
