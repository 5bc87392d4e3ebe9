package org.mayday.operation.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.mayday.operation.boundary.OperationBegun;

/** Tells other components by a CDI event. */
@Dependent
public class BegunSignal implements Operations.Begun {
  @Inject Event<OperationBegun> event;

  @Override
  public void tell(OperationBegun begun) {
    event.fire(begun);
  }
}
