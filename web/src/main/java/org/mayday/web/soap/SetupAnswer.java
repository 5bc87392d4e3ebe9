package org.mayday.web.soap;

import org.mayday.setup.boundary.SetupRefused;
import org.mayday.setup.boundary.UnknownCertificate;
import org.mayday.setup.boundary.UnknownNewPc;
import org.mayday.setup.boundary.UnsuitableCertificate;
import org.mayday.staff.boundary.Role;
import org.mayday.web.soap.fault.ConflictFault;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;
import org.mayday.web.soap.fault.NotFoundFault;

/** Something that is asked of a boundary, with the faults that its operation declares. */
record SetupAnswer<T>(Reception reception, Role role, Reception.Work<T, RuntimeException> work) {

  /** Of an operation in which what does not go is a wrong request. */
  T plainly() throws InvalidRequestFault, NotAllowedFault {
    try {
      return reception.ask(role, work);
    } catch (UnsuitableCertificate | SetupRefused e) {
      throw Problems.invalid(e.getMessage());
    }
  }

  /** Of an operation on something that may not be there. */
  T known() throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    try {
      return plainly();
    } catch (UnknownCertificate | UnknownNewPc e) {
      throw Problems.notFound(e.getMessage());
    }
  }

  /** Of an operation that may not go now. */
  T possible() throws InvalidRequestFault, NotAllowedFault, NotFoundFault, ConflictFault {
    try {
      return reception.ask(role, work);
    } catch (SetupRefused e) {
      throw Problems.conflict(e.getMessage());
    } catch (UnknownCertificate | UnknownNewPc e) {
      throw Problems.notFound(e.getMessage());
    }
  }
}
