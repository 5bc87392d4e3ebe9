package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.mayday.kvm.boundary.Screens;

/** Why PCs are known not to show their screens, for the buttons that lead there. */
@Named
@RequestScoped
public class ScreenLack {
  @Inject Screens screens;

  private final Map<UUID, String> reasons = new HashMap<>();

  /** The reason in a sentence; empty if a PC does, or nobody knows. */
  public String of(UUID pc) {
    return reasons.computeIfAbsent(pc, id -> screens.lacking(id).orElse(""));
  }
}
