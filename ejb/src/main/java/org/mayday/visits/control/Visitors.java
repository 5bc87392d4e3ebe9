package org.mayday.visits.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.mayday.announcement.control.Transactions;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.presence.boundary.TunnelReady;

/** Finds the PCs that are connected and for which something waits. Without a transaction. */
@Dependent
public class Visitors {
  private static final int STEP = 500;
  private static final Set<Integer> PORTS = Set.of(16992, 16993);

  private final RunSearch search;
  private final RunEngine engine;
  private final PolicyDesk policies;
  private final PlatformDirectory directory;
  private final Transactions transactions;

  @Inject
  public Visitors(
      RunSearch search,
      RunEngine engine,
      PolicyDesk policies,
      PlatformDirectory directory,
      Transactions transactions) {
    this.search = search;
    this.engine = engine;
    this.policies = policies;
    this.directory = directory;
    this.transactions = transactions;
  }

  /** These PCs can be asked now. A PC that does not forward a port of AMT yet tells again. */
  public void ready(List<TunnelReady> tunnels) {
    Set<UUID> platforms = new LinkedHashSet<>();
    tunnels.stream()
        .filter(tunnel -> tunnel.ports().stream().anyMatch(PORTS::contains))
        .forEach(tunnel -> platforms.add(tunnel.platform()));
    inSteps(platforms, some -> transactions.inNew(() -> policies.called(some)));
    visit(platforms);
  }

  /** Looks at all PCs that are connected: for what was missed, and for what waits again. */
  public void visit() {
    if (transactions.inNew(search::isAnyAwaited)) {
      visit(transactions.inNew(directory::connected));
    }
  }

  private void visit(Collection<UUID> platforms) {
    inSteps(
        platforms, some -> transactions.inNew(() -> search.awaited(some)).forEach(engine::visit));
  }

  private static void inSteps(Collection<UUID> platforms, Consumer<List<UUID>> step) {
    List<UUID> all = new ArrayList<>(platforms);
    for (int from = 0; from < all.size(); from += STEP) {
      step.accept(all.subList(from, Math.min(from + STEP, all.size())));
    }
  }
}
