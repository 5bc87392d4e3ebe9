package org.mayday.web.desk;

import java.io.Serializable;
import java.util.Map;
import org.mayday.operation.boundary.Sheet;

/** What a technician boots most, each with the operation behind it. */
public enum BootChoice implements Serializable {
  BIOS_SETUP("pi-cog", "targets", "BIOS_SETUP"),
  PXE("pi-sitemap", "targets", "PXE"),
  LOCAL_DISK("pi-database", "targets", "LOCAL_DISK"),
  CD("pi-circle", "targets", "CD"),
  RECOVERY("pi-replay", "recovery", "windowsRecovery");

  private final String icon;
  private final String part;
  private final String key;

  BootChoice(String icon, String part, String key) {
    this.icon = icon;
    this.part = part;
    this.key = key;
  }

  /** Its icon. */
  public String icon() {
    return icon;
  }

  /** Whether a PC with these boot capabilities can do it. */
  boolean offered(Sheet capabilities) {
    return capabilities.value(part, key).filter("yes"::equals).isPresent();
  }

  /** The operation that does it. */
  String operation() {
    return this == RECOVERY ? "boot.winre" : "boot.once";
  }

  /** What to say along with the operation. */
  Map<String, String> arguments() {
    return this == RECOVERY ? Map.of() : Map.of("target", name());
  }
}
