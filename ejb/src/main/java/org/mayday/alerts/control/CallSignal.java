package org.mayday.alerts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.mayday.alerts.boundary.UserCalled;

/** Tells other components by a CDI event. */
@Dependent
public class CallSignal implements Callers {
  @Inject Event<UserCalled> called;

  @Override
  public void called(UserCalled event) {
    called.fire(event);
  }
}
