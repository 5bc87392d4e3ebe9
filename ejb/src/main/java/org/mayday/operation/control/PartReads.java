package org.mayday.operation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.boundary.Sheet.Part;
import org.mayday.wsman.Reading;
import org.mayday.wsman.WsmanException;

/**
 * Reads the parts of a sheet that do not need each other, several at the same time, and shows each
 * as soon as it is there.
 */
public final class PartReads {
  private final List<Reading<List<Part>>> sources = new ArrayList<>();

  /** From here come some parts; none if this firmware has no such thing. */
  public PartReads and(Reading<List<Part>> source) {
    sources.add(source);
    return this;
  }

  /** From here comes a table, which is shown even if it is empty. */
  public PartReads rows(String name, Reading<List<Map<String, String>>> source) {
    return and(client -> List.of(Part.rows(name, source.from(client))));
  }

  /** From here come facts; without any there is no such part. */
  public PartReads facts(String name, Reading<Facts> source) {
    return and(
        client -> {
          Facts facts = source.from(client);
          return facts.isEmpty() ? List.of() : List.of(facts.as(name));
        });
  }

  /** Reads them; gives all parts in the order in which they were named. */
  public Sheet read(Work work) throws WsmanException {
    return new Sheet(
        work.client().all(sources, parts -> parts.forEach(work::arrived)).stream()
            .flatMap(List::stream)
            .toList());
  }
}
