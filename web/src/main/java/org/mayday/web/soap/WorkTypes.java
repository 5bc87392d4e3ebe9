package org.mayday.web.soap;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationOrder;
import org.mayday.operation.boundary.Sheet;
import org.mayday.visits.boundary.RunQuery;
import org.mayday.web.soap.work.Argument;
import org.mayday.web.soap.work.Batch;
import org.mayday.web.soap.work.BatchState;
import org.mayday.web.soap.work.Begins;
import org.mayday.web.soap.work.Item;
import org.mayday.web.soap.work.Part;
import org.mayday.web.soap.work.Policy;
import org.mayday.web.soap.work.Run;
import org.mayday.web.soap.work.RunState;
import org.mayday.web.soap.work.Value;

/** Operations in the background as the contract of SOAP writes them. */
final class WorkTypes {
  private static final int LIMIT = 100;

  private WorkTypes() {}

  static OperationOrder order(
      UUID platform, String name, List<Argument> arguments, @Nullable String confirmation) {
    return new OperationOrder(platform, name, said(arguments), confirmation);
  }

  static Map<String, String> said(List<Argument> arguments) {
    Map<String, String> said = new LinkedHashMap<>();
    for (Argument argument : arguments) {
      if (said.put(argument.getName(), argument.getValue()) != null) {
        throw new BadArguments("An argument is given twice.");
      }
    }
    return said;
  }

  static @Nullable Duration expiry(@Nullable Integer seconds) {
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  static RunQuery query(
      @Nullable UUID platform,
      @Nullable UUID batch,
      @Nullable String operation,
      @Nullable String who,
      List<RunState> states,
      @Nullable Integer offset,
      @Nullable Integer limit) {
    return new RunQuery(
        platform,
        batch,
        operation,
        who,
        states.stream()
            .map(state -> org.mayday.visits.boundary.RunState.valueOf(state.name()))
            .collect(Collectors.toSet()),
        offset == null ? 0 : offset,
        limit == null ? LIMIT : limit);
  }

  static Run of(org.mayday.visits.boundary.Run from) {
    Run run = new Run();
    run.setId(from.id());
    run.setBatch(from.batch());
    run.setPlatform(from.platform());
    run.setPlatformName(XmlText.clean(from.platformName()));
    run.setOperation(from.operation());
    run.setArguments(XmlText.clean(from.arguments()));
    run.setWho(from.who());
    run.setState(RunState.valueOf(from.state().name()));
    run.setBegins(Begins.valueOf(from.begins().name()));
    run.setFailure(from.failure());
    run.setMessage(XmlText.clean(from.message()));
    run.setAttempts(from.attempts());
    run.setCreated(from.created());
    run.setStarted(from.started());
    run.setEnded(from.ended());
    run.setExpires(from.expires());
    return run;
  }

  static List<Part> parts(Sheet sheet) {
    return sheet.parts().stream().map(WorkTypes::of).toList();
  }

  private static Part of(Sheet.Part from) {
    Part part = new Part();
    part.setName(from.name());
    part.setMany(from.many());
    from.items().stream().map(WorkTypes::item).forEach(part.getItem()::add);
    return part;
  }

  private static Item item(Map<String, String> from) {
    Item item = new Item();
    from.forEach(
        (key, text) -> {
          Value value = new Value();
          value.setKey(key);
          value.setValue(XmlText.clean(text));
          item.getValue().add(value);
        });
    return item;
  }

  static Batch of(org.mayday.batch.boundary.Batch from) {
    Batch batch = new Batch();
    batch.setId(from.id());
    batch.setOperation(from.operation());
    batch.setArguments(XmlText.clean(from.arguments()));
    batch.setTag(XmlText.clean(from.tag()));
    batch.setWho(from.who());
    batch.setState(BatchState.valueOf(from.state().name()));
    batch.setParallel(from.parallel());
    batch.setTotal(from.total());
    batch.setWaiting(from.in(org.mayday.visits.boundary.RunState.WAITING));
    batch.setRunning(from.in(org.mayday.visits.boundary.RunState.RUNNING));
    batch.setDone(from.in(org.mayday.visits.boundary.RunState.DONE));
    batch.setFailed(from.in(org.mayday.visits.boundary.RunState.FAILED));
    batch.setCancelled(from.in(org.mayday.visits.boundary.RunState.CANCELLED));
    batch.setExpired(from.in(org.mayday.visits.boundary.RunState.EXPIRED));
    batch.setCreated(from.created());
    batch.setEnded(from.ended());
    return batch;
  }

  static Policy of(org.mayday.visits.boundary.Policy from) {
    Policy policy = new Policy();
    policy.setId(from.id());
    policy.setOperation(from.operation());
    policy.setTag(XmlText.clean(from.tag()));
    policy.setEveryHours(from.everyHours());
    policy.setEnabled(from.enabled());
    policy.setChangedBy(from.changedBy());
    policy.setChangedAt(from.changedAt());
    return policy;
  }
}
