package org.mayday.web.role;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mayday.role.boundary.ServerRole;

/** What the pages of this server are for. */
@Named
@RequestScoped
public class Site {
  @Inject ServerRole role;

  /** Whether there is a help desk, or only a gateway. */
  public boolean isDesk() {
    return role.hasDesk();
  }
}
