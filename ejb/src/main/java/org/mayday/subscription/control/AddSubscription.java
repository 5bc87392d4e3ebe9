package org.mayday.subscription.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.boundary.Sheet.Part;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.Subscription;
import org.mayday.wsman.Subscription.Delivery;
import org.mayday.wsman.Subscription.Login;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.cim.CimFilterCollection;

/**
 * Has events of the firmware sent to this server or elsewhere (Intel AMT Implementation and
 * Reference Guide, "Subscribe for Events"; DSP0226 10).
 */
@Dependent
public class AddSubscription implements FirmwareOperation {
  private static final String ALL = "Intel(r) AMT:All";
  private static final String ALL_EVENTS = "Intel(r) AMT:AllEvents";
  static final String TARGET = "target";
  static final String ADDRESS = "address";
  static final String EVENTS = "events";
  static final int LONGEST_EVENTS = 128;
  static final int LONGEST_ADDRESS = 253;
  private static final int FIRST_WITH_HTTPS = 11;

  @Inject EventTargets targets;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("subscriptions.add", "network")
        .role(Role.SUPERVISOR)
        .with(
            Parameter.choice(TARGET, EventTargets.Target.class),
            Parameter.text(ADDRESS, LONGEST_ADDRESS).optional(),
            Parameter.text(EVENTS, LONGEST_EVENTS).optional(),
            Parameter.choice("delivery", Delivery.class).initially("PUSH_WITH_ACK"),
            Parameter.text("user", 63).optional(),
            Parameter.secret("password", 63).optional());
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    EventTargets.Address to = targets.of(work.platform(), said);
    check(to.url(), work.amtMajor());
    String filter = filter(work, said.optional(EVENTS));
    boolean known =
        Subscribers.of(work.client()).called(to.url()).stream()
            .anyMatch(one -> one.filter().equals(filter));
    if (!known) {
      Optional<Login> login = to.login();
      work.client()
          .subscribe(
              new Subscription(filter, said.choice("delivery", Delivery.class), to.url(), login));
    }
    Part done = new Facts().with("address", to.url()).with("added", !known).as("subscription");
    return Sheet.of(done, ReadSubscriptions.subscribers(work.client()));
  }

  /**
   * An address as firmware can post to it.
   *
   * @throws BadArguments if it is none
   */
  static URI address(String url) {
    URI address;
    try {
      address = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new BadArguments("address must be an http or https address.");
    }
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (address.getHost() == null || !web) {
      throw new BadArguments("address must be an http or https address.");
    }
    if (url.length() > LONGEST_ADDRESS) {
      throw new BadArguments(
          "The address must have at most 253 characters, as firmware ignores others.");
    }
    return address;
  }

  /** Refuses an address that this firmware cannot post to. */
  static void check(String url, int amtMajor) throws OperationFailed {
    boolean https = "https".equals(address(url).getScheme());
    if (https && amtMajor > 0 && amtMajor < FIRST_WITH_HTTPS) {
      throw new OperationFailed(
          Kind.NOT_OFFERED, "This firmware cannot post to https; Intel AMT 11 or newer can.");
    }
  }

  private static String filter(Work work, Optional<String> said)
      throws WsmanException, OperationFailed {
    List<String> filters =
        new Glance(work.client())
            .all(CimFilterCollection.class).stream()
                .flatMap(it -> it.instanceId().stream())
                .toList();
    if (filters.isEmpty()) {
      throw new OperationFailed(Kind.NOT_OFFERED, "This firmware does not offer subscriptions.");
    }
    String wanted = said.orElse(filters.contains(ALL) ? ALL : ALL_EVENTS);
    if (!filters.contains(wanted)) {
      throw new BadArguments("events must be one of " + String.join(", ", filters) + ".");
    }
    return wanted;
  }
}
