package org.mayday.cli.command;

import java.util.Map;
import java.util.Set;
import org.mayday.cli.soap.Answer;

/** Operations that were ordered for PCs (docs/wsdl/work.xsd). */
final class Runs {
  private Runs() {}

  static Map<String, Object> row(Answer run) {
    return Facts.of(run, Set.of(), Set.of(), Set.of("attempts"));
  }
}
