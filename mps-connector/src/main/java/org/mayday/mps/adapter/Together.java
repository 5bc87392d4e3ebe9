package org.mayday.mps.adapter;

import java.util.List;
import org.mayday.mps.api.TunnelListener;

/** Tells deliveries of one sort, of a key each, in one call of the listener. */
@FunctionalInterface
interface Together {

  /** Calls the listener once; what it throws counts as a failed delivery of each of them. */
  void tell(TunnelListener listener, List<Delivery> deliveries);
}
