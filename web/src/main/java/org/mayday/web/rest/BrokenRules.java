package org.mayday.web.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mayday.web.problem.Problem;
import org.mayday.web.problem.ProblemType;

/** Says which bounds of the contract a request breaks, without the values. */
public class BrokenRules implements ExceptionMapper<ConstraintViolationException> {
  private static final int MOST = 5;

  @Override
  public Response toResponse(ConstraintViolationException broken) {
    String sentence =
        broken.getConstraintViolations().stream()
            .map(BrokenRules::words)
            .sorted()
            .limit(MOST)
            .collect(Collectors.joining("; ", "", "."));
    return Problems.answer(
        Problem.of(ProblemType.INVALID_REQUEST, sentence).status(Meaning.BREAKS_A_RULE));
  }

  private static String words(ConstraintViolation<?> one) {
    return name(one.getPropertyPath()) + " " + one.getMessage();
  }

  /** Its name for the client: what stands behind the method and its parameter. */
  static String name(Path path) {
    List<String> names = new ArrayList<>();
    path.forEach(node -> names.add(node.toString()));
    return names.size() > 2 ? String.join(".", names.subList(2, names.size())) : "the body";
  }
}
