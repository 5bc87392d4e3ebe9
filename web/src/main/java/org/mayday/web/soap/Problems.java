package org.mayday.web.soap;

import org.mayday.operation.boundary.OperationFailed;
import org.mayday.staff.boundary.Role;
import org.mayday.web.soap.common.OperationProblem;
import org.mayday.web.soap.common.OperationProblemKind;
import org.mayday.web.soap.common.Problem;
import org.mayday.web.soap.common.RoleProblem;
import org.mayday.web.soap.fault.ConflictFault;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;
import org.mayday.web.soap.fault.NotFoundFault;
import org.mayday.web.soap.fault.OperationFault;

/** The declared faults, each with its sentence both as faultstring and in the detail. */
final class Problems {
  private Problems() {}

  static InvalidRequestFault invalid(String sentence) {
    return new InvalidRequestFault(sentence, say(new Problem(), sentence));
  }

  static NotFoundFault notFound(String sentence) {
    return new NotFoundFault(sentence, say(new Problem(), sentence));
  }

  static ConflictFault conflict(String sentence) {
    return new ConflictFault(sentence, say(new Problem(), sentence));
  }

  static NotAllowedFault notAllowed(Role role) {
    String sentence = "This needs the role " + role.roleName() + ".";
    RoleProblem problem = say(new RoleProblem(), sentence);
    problem.setRole(org.mayday.web.soap.common.Role.fromValue(role.roleName()));
    return new NotAllowedFault(sentence, problem);
  }

  static OperationFault operation(OperationFailed failed) {
    OperationProblem problem = say(new OperationProblem(), failed.getMessage());
    problem.setKind(OperationProblemKind.valueOf(failed.kind().name()));
    return new OperationFault(failed.getMessage(), problem);
  }

  private static <P extends Problem> P say(P problem, String sentence) {
    problem.setMessage(sentence);
    return problem;
  }
}
