package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.presence.boundary.GatewayGuard;
import org.mayday.presence.boundary.Paused;
import org.mayday.presence.boundary.Refusal;
import org.mayday.presence.boundary.Twins;

/** The part of the gateway page that says who was kept out and why. */
@Named
@ViewScoped
public class GuardPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int REFUSALS = 50;
  private static final int HELD_BACK = 100;

  @Inject GatewayGuard guard;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable String wanted;
  private List<Refusal> refusals = List.of();
  private Map<UUID, String> names = Map.of();
  private List<Paused> paused = List.of();
  private List<Twins> twins = List.of();

  /** Reads all anew, right before the page or a part of it is written. */
  public void load() {
    String text = wanted;
    refusals = guard.refusals(text == null ? "" : text, REFUSALS);
    names = guard.names(refusals.stream().map(Refusal::platform).filter(Objects::nonNull).toList());
    paused = guard.paused(HELD_BACK);
    twins = guard.twins(HELD_BACK);
  }

  /** Lets somebody in again who had to pause. */
  public void release() {
    String source = asked.text("source");
    Optional<UUID> platform = Asked.parse(asked.text("platform"));
    Boolean released =
        told.attempt(
            () ->
                platform.isPresent()
                    ? guard.release(source, platform.get())
                    : guard.release(source));
    if (released != null) {
      told.done("guard.released", source);
    }
  }

  /** Lets machines with the same UUID log in again. */
  public void releaseTwins() {
    UUID platform = asked.id("pc");
    if (told.attempt(() -> guard.releaseTwins(platform)) != null) {
      told.done("guard.twinsReleased", platform);
    }
  }

  public List<Refusal> getRefusals() {
    return refusals;
  }

  /** Names of the PCs that were refused, as far as they are known. */
  public Map<UUID, String> getNames() {
    return names;
  }

  public List<Paused> getPaused() {
    return paused;
  }

  public List<Twins> getTwins() {
    return twins;
  }

  /** What is looked for among the refusals: a PC by name or UUID, an address or a user name. */
  public @Nullable String getWanted() {
    return wanted;
  }

  public void setWanted(@Nullable String wanted) {
    this.wanted = wanted;
  }
}
