package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.ListenerNow;
import org.mayday.presence.boundary.Presence;
import org.mayday.setup.boundary.NewPcPage;
import org.mayday.setup.boundary.NewPcs;

/** The page of PCs that wait to be set up. */
@Named
@RequestScoped
public class SetupPage {
  private static final int SHOWN = 200;

  @Inject NewPcs newPcs;
  @Inject Presence presence;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable NewPcPage waiting;

  /** Forgets what was read, for the page or the part to be written. */
  public void load() {
    waiting = null;
  }

  /** Those that were heard last. */
  public NewPcPage getWaiting() {
    if (waiting == null) {
      waiting = newPcs.find(0, SHOWN);
    }
    return waiting;
  }

  /** How many more there are than the page shows. */
  public long getMore() {
    return getWaiting().total() - getWaiting().pcs().size();
  }

  /** Where PCs can say hello; null if they cannot. */
  public @Nullable ListenerNow getListener() {
    Optional<ListenerNow> listener =
        presence.gateway().listeners().stream()
            .filter(one -> one.name().equals("hello"))
            .findFirst();
    return listener.orElse(null);
  }

  /** Forgets a PC until it asks again. */
  public void forget() {
    UUID platform = asked.id("platform");
    if (told.tried(() -> newPcs.forget(platform))) {
      load();
      told.done("setup.forgotten");
    }
  }
}
