package org.mayday.visits.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.mayday.visits.boundary.RunOver;
import org.mayday.visits.boundary.RunProgressed;

/** Tells pages and other components by CDI events. */
@Dependent
public class RunSignals implements RunWorker.Progress, RunStore.Hearer {
  @Inject Event<RunProgressed> progressed;
  @Inject Event<RunOver> over;

  @Override
  public void tell(RunProgressed event) {
    progressed.fireAsync(event);
  }

  @Override
  public void over(RunOver event) {
    over.fire(event);
  }
}
