package org.mayday.delivery.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.audit.control.Caller;
import org.mayday.delivery.control.MachineBook;
import org.mayday.delivery.control.MachineLists;
import org.mayday.delivery.control.Place;

/** Which PCs are connected, as consoles ask it. */
@Stateless
@RolesAllowed("technician")
public class ConnectedMachines {
  @Inject MachineBook book;
  @Inject MachineLists lists;
  @Inject Place place;
  @Inject Caller caller;

  /** Where consoles find the gateway. */
  public GatewayPlace place() {
    return place.now();
  }

  /**
   * Begins a list of the PCs that are connected in this moment.
   *
   * @param expires a time or a span as in XML Schema; null for ten minutes, which is the most
   * @throws TooMany if the caller, or all together, have too many
   * @throws SubscriptionRefused if the time cannot be used
   */
  public MachineList enumerate(@Nullable String expires) {
    return lists.begin(who(), expires, book.connected());
  }

  /**
   * The next PCs of a list of the caller's; those that are not connected any more are left out.
   *
   * @param most 1 to 1000
   * @throws UnknownSubscription if the caller has no such list
   */
  public MachinePage pull(long context, int most) {
    MachineLists.Part part = lists.next(who(), context, Math.max(1, Math.min(1000, most)));
    return new MachinePage(book.of(part.platforms()), part.last());
  }

  /**
   * Forgets a list of the caller's.
   *
   * @throws UnknownSubscription if the caller has no such list
   */
  public void release(long context) {
    lists.release(who(), context);
  }

  /** A PC if it is connected. */
  public Optional<Machine> find(UUID platform) {
    return book.of(List.of(platform)).stream().findFirst();
  }

  /**
   * A PC if it is connected, by what consoles call it.
   *
   * @throws UnknownSubscription if no PC is called so, or several are
   */
  public Optional<Machine> find(String name) {
    return find(book.called(name));
  }

  private String who() {
    return caller.person().orElse(Caller.SYSTEM);
  }
}
