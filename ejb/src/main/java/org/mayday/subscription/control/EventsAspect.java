package org.mayday.subscription.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.control.Aspect;
import org.mayday.aspect.control.Ground;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.Glance;
import org.mayday.wsman.Subscription.Delivery;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.cim.CimFilterCollection;

/** Has profiles subscribe this server to the events of firmware, so that it hears of alerts. */
@Dependent
public class EventsAspect implements Aspect {
  private final EventTargets targets;
  private final AddSubscription add;
  private final RemoveSubscription remove;

  @Inject
  public EventsAspect(EventTargets targets, AddSubscription add, RemoveSubscription remove) {
    this.targets = targets;
    this.add = add;
    this.remove = remove;
  }

  @Override
  public AspectInfo info() {
    return AspectInfo.of(
            "events",
            Parameter.choice(
                    AddSubscription.TARGET,
                    EventTargets.Target.THIS_SERVER_BY_TUNNEL.name(),
                    EventTargets.Target.THIS_SERVER_BY_LISTENER.name())
                .optional()
                .initially(""),
            Parameter.text(AddSubscription.ADDRESS, AddSubscription.LONGEST_ADDRESS).optional(),
            Parameter.text(AddSubscription.EVENTS, AddSubscription.LONGEST_EVENTS).optional())
        .upTo(2);
  }

  @Override
  public void check(Arguments said) {
    if (said.optional(AddSubscription.TARGET).isEmpty()) {
      throw new BadArguments("events needs target.");
    }
    boolean listener =
        said.text(AddSubscription.TARGET)
            .equals(EventTargets.Target.THIS_SERVER_BY_LISTENER.name());
    if (listener != said.optional(AddSubscription.ADDRESS).isPresent()) {
      throw new BadArguments(
          "events needs address for THIS_SERVER_BY_LISTENER, where PCs find this server inside the"
              + " company network, and for nothing else.");
    }
    said.optional(AddSubscription.ADDRESS).ifPresent(AddSubscription::address);
  }

  @Override
  public String subject(Map<String, String> values) {
    return values.getOrDefault(AddSubscription.ADDRESS, "");
  }

  @Override
  public Map<String, String> wanted(Ground ground, Map<String, String> said) {
    Map<String, String> wanted = new TreeMap<>(said);
    wanted.put(THERE, YES);
    return wanted;
  }

  @Override
  public Map<String, String> read(Ground ground, Map<String, String> wanted) throws WsmanException {
    List<String> offered =
        new Glance(ground.client())
            .all(CimFilterCollection.class).stream()
                .flatMap(it -> it.instanceId().stream())
                .toList();
    if (offered.isEmpty()) {
      return Map.of();
    }
    List<Subscribers.Subscriber> present =
        Subscribers.of(ground.client()).called(url(ground, wanted));
    Map<String, String> now = new TreeMap<>(wanted);
    now.put(THERE, present.isEmpty() ? "" : YES);
    String events = wanted.getOrDefault(AddSubscription.EVENTS, "");
    if (!events.isEmpty() && !offered.contains(events)) {
      now.remove(AddSubscription.EVENTS);
    } else {
      now.put(
          AddSubscription.EVENTS,
          present.stream().map(Subscribers.Subscriber::filter).findFirst().orElse(""));
    }
    return now;
  }

  @Override
  public void refuse(Ground ground, Map<String, String> wanted) throws OperationFailed {
    AddSubscription.check(url(ground, wanted), ground.amtMajor());
  }

  @Override
  public void apply(Ground ground, Map<String, String> wanted)
      throws WsmanException, OperationFailed {
    String url = url(ground, wanted);
    if (!Subscribers.of(ground.client()).called(url).isEmpty()) {
      // the other events of an address need another subscription
      ground.perform(remove, Map.of("subscriber", url));
    }
    if (!wanted.getOrDefault(THERE, "").isEmpty()) {
      Map<String, String> said = new TreeMap<>(wanted);
      said.put("delivery", Delivery.PUSH_WITH_ACK.name());
      ground.perform(add, said);
    }
  }

  private String url(Ground ground, Map<String, String> wanted) {
    Map<String, String> said = new TreeMap<>(wanted);
    said.keySet().retainAll(List.of(AddSubscription.TARGET, AddSubscription.ADDRESS));
    said.put("delivery", Delivery.PUSH_WITH_ACK.name());
    return targets.of(ground.platform(), Ground.arguments(add, said)).url();
  }
}
