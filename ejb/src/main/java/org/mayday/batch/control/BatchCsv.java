package org.mayday.batch.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.Transactions;
import org.mayday.operation.boundary.Sheet;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.control.BatchRuns;
import org.mayday.visits.control.RunStore;

/**
 * What came out of a batch as CSV (RFC 4180): one line for each PC, one column for each fact that
 * any PC told, and the number of rows where it told many things. Must be called without a
 * transaction.
 */
@Dependent
public class BatchCsv {
  private static final int STEP = 100;

  /** The most columns of facts; what is beyond is left out. */
  private static final int MOST_FACTS = 500;

  private static final List<String> FIXED =
      List.of("pc", "uuid", "state", "failure", "message", "attempts", "started", "ended");

  private final BatchRuns runs;
  private final RunStore store;
  private final Transactions transactions;

  @Inject
  public BatchCsv(BatchRuns runs, RunStore store, Transactions transactions) {
    this.runs = runs;
    this.store = store;
    this.transactions = transactions;
  }

  /** Writes the lines of a batch. */
  public void write(UUID batch, Writer out) throws IOException {
    Set<String> facts = new LinkedHashSet<>();
    each(batch, line -> line.facts.keySet().stream().limit(MOST_FACTS).forEach(facts::add));
    List<String> columns = facts.stream().limit(MOST_FACTS).toList();
    List<String> head = new ArrayList<>(FIXED);
    head.addAll(columns);
    out.write(CsvCells.line(head));
    List<IOException> broken = new ArrayList<>();
    each(
        batch,
        line -> {
          try {
            if (broken.isEmpty()) {
              out.write(CsvCells.line(line.cells(columns)));
            }
          } catch (IOException e) {
            broken.add(e);
          }
        });
    if (!broken.isEmpty()) {
      throw broken.get(0);
    }
  }

  private void each(UUID batch, Consumer<Line> hearer) {
    int offset = 0;
    List<Line> some;
    do {
      int from = offset;
      some =
          transactions.inNew(
              () ->
                  runs.of(batch, from, STEP).stream()
                      .map(run -> new Line(run, facts(store.result(run.id()).orElse(null))))
                      .toList());
      some.forEach(hearer);
      offset += STEP;
    } while (some.size() == STEP);
  }

  private static Map<String, String> facts(@Nullable Sheet sheet) {
    Map<String, String> facts = new LinkedHashMap<>();
    if (sheet != null) {
      for (Sheet.Part part : sheet.parts()) {
        if (part.many()) {
          facts.put(part.name() + ".rows", Integer.toString(part.items().size()));
        } else {
          part.items().forEach(i -> i.forEach((k, v) -> facts.put(part.name() + "." + k, v)));
        }
      }
    }
    return facts;
  }

  private record Line(Run run, Map<String, String> facts) {
    List<String> cells(List<String> columns) {
      List<String> cells = new ArrayList<>();
      cells.add(run.platformName());
      cells.add(run.platform().toString());
      cells.add(run.state().name());
      cells.add(text(run.failure()));
      cells.add(text(run.message()));
      cells.add(Integer.toString(run.attempts()));
      cells.add(text(run.started()));
      cells.add(text(run.ended()));
      columns.forEach(column -> cells.add(facts.getOrDefault(column, "")));
      return cells;
    }

    private static String text(@Nullable Object value) {
      return value == null ? "" : value.toString();
    }
  }
}
