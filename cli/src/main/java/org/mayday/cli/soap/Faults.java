package org.mayday.cli.soap;

import java.util.Optional;
import org.mayday.cli.soap.Refusal.Reason;

/** What the declared faults of Mayday mean (docs/wsdl/common.xsd). */
final class Faults {
  private Faults() {}

  static Refusal of(Answer fault) {
    Optional<Answer> problem =
        fault.first("detail").flatMap(detail -> detail.children().stream().findFirst());
    String sentence =
        problem
            .map(found -> found.text("message"))
            .filter(message -> !message.isBlank())
            .orElse(fault.text("faultstring"));
    String name = problem.map(Answer::name).orElse("");
    return new Refusal(reason(name, problem.map(found -> found.text("kind")).orElse("")), sentence);
  }

  private static Reason reason(String problem, String kind) {
    return switch (problem) {
      case "invalidRequest" -> Reason.INVALID;
      case "notAllowed" -> Reason.NOT_ALLOWED;
      case "notFound" -> Reason.NOT_FOUND;
      case "operationFailed" -> kind.equals("NOT_CONNECTED") ? Reason.AWAY : Reason.NOT_DONE;
      default -> Reason.NOT_DONE;
    };
  }
}
