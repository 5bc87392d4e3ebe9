package org.mayday.web.soap;

import org.mayday.delivery.boundary.SubscriptionRefused;
import org.mayday.delivery.boundary.TooMany;
import org.mayday.delivery.boundary.UnknownSubscription;
import org.mayday.staff.boundary.Role;
import org.mayday.web.soap.fault.ConflictFault;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;
import org.mayday.web.soap.fault.NotFoundFault;

/** Something that a console asks, with the faults that its operation declares. */
record MpsAnswer<T>(Reception reception, Role role, Reception.Work<T, RuntimeException> work) {

  /** Of an operation on something that may not be there. */
  T known() throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    try {
      return reception.ask(role, work);
    } catch (SubscriptionRefused e) {
      throw Problems.invalid(e.getMessage());
    } catch (UnknownSubscription e) {
      throw Problems.notFound(e.getMessage());
    }
  }

  /** Of an operation that makes something of which there may be too many. */
  T possible() throws ConflictFault, InvalidRequestFault, NotAllowedFault {
    try {
      return reception.ask(role, work);
    } catch (SubscriptionRefused e) {
      throw Problems.invalid(e.getMessage());
    } catch (TooMany e) {
      throw Problems.conflict(e.getMessage());
    }
  }
}
