package org.mayday.lan.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.mayday.batch.control.CsvCells;
import org.mayday.lan.boundary.SweepTarget;
import org.mayday.lan.boundary.UnknownSweep;

/** What came out of an order as CSV (RFC 4180), one line for each address. Needs a transaction. */
@Dependent
public class SweepCsv {
  private static final int STEP = 500;
  private static final List<String> HEAD =
      List.of("address", "state", "uuid", "name", "amt", "controlMode", "result", "changed");

  private final SweepSearch search;

  @Inject
  public SweepCsv(SweepSearch search) {
    this.search = search;
  }

  /**
   * All of it, those addresses with a PC in front.
   *
   * @throws UnknownSweep if there is no such order
   */
  public String of(UUID sweep) {
    search.get(sweep);
    StringBuilder csv = new StringBuilder(CsvCells.line(HEAD));
    int offset = 0;
    List<SweepTarget> some;
    do {
      some = search.targets(sweep, offset, STEP);
      some.forEach(target -> csv.append(CsvCells.line(cells(target))));
      offset += STEP;
    } while (some.size() == STEP);
    return csv.toString();
  }

  private static List<String> cells(SweepTarget target) {
    UUID platform = target.platform();
    return List.of(
        target.address(),
        target.state().name(),
        platform == null ? "" : platform.toString(),
        target.name(),
        target.version(),
        target.controlMode(),
        target.words(),
        target.changedAt().toString());
  }
}
