package org.mayday.defence.control;

import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.boundary.Sheet.Part;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtActiveFilterStatistics;
import org.mayday.wsman.amt.AmtHeuristicPacketFilterSettings;
import org.mayday.wsman.amt.AmtSystemDefensePolicy;

/** Reads filters, policies, counters and limits of system defence. */
@Dependent
public class ReadDefence implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("defence.read", "defence");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Defence defence = Defence.of(work.client());
    List<Part> parts = new ArrayList<>();
    parts.add(DefenceParts.policies(defence));
    parts.add(DefenceParts.filters(defence));
    parts.forEach(work::arrived);
    parts.add(Part.rows("counters", counters(work, defence)));
    Glance glance = new Glance(work.client());
    for (AmtHeuristicPacketFilterSettings it : glance.all(AmtHeuristicPacketFilterSettings.class)) {
      parts.add(heuristics(it).as("heuristics"));
    }
    defence
        .capabilities()
        .forEach(
            it ->
                parts.add(
                    new Facts()
                        .with("mostPolicies", it.globalMaxSupportedPolicies())
                        .with("mostFilters", it.globalMaxSupportedFilters())
                        .with("mostCounters", it.globalMaxSupportedCounters())
                        .as("limits")));
    return new Sheet(parts);
  }

  /** Counters are brought up to date first, and go on counting. */
  private static List<Map<String, String>> counters(Work work, Defence defence)
      throws WsmanException {
    for (AmtSystemDefensePolicy policy : defence.policies()) {
      for (var link : defence.of(policy)) {
        work.client()
            .invoke(
                AmtSystemDefensePolicy.updateStatistics(
                    policy.instanceId().orElse(""), link.antecedent().orElseThrow(), false));
      }
    }
    Map<String, String> names = defence.filters();
    return new Glance(work.client())
        .all(AmtActiveFilterStatistics.class).stream()
            .map(
                it ->
                    new Facts()
                        .with("filter", it.instanceId().map(id -> names.getOrDefault(id, id)))
                        .with("packets", it.readCount())
                        .with("since", it.activationTime())
                        .map())
            .toList();
  }

  private static Facts heuristics(AmtHeuristicPacketFilterSettings it) {
    return new Facts()
        .with("watches", it.enabled())
        .with("fastConnections", it.fastConnectionRateThreshold())
        .with("fastMillis", it.fastConnectionRateClearTime())
        .with("slowConnections", it.slowConnectionRateThreshold())
        .with("slowMillis", it.slowConnectionRateClearTime())
        .with("reactsSeconds", it.encounterTimeout())
        .with("blocksAll", it.blockAll())
        .with("blocksPort", it.blockOffensivePort());
  }
}
