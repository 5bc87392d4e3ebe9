package org.mayday.boot.control;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be set for one boot.
 *
 * @param settings properties of AMT_BootSettingData to be set; everything else is switched off
 * @param source InstanceID of the boot source; null for none
 * @param restart how the PC comes to boot
 */
record BootOrder(Map<String, Object> settings, @Nullable String source, Restart restart) {
  BootOrder {
    settings = new LinkedHashMap<>(settings);
  }

  /** Leaves the values out: there may be passwords among them. */
  @Override
  public String toString() {
    return "BootOrder[" + settings.keySet() + " from " + source + ", " + restart + "]";
  }
}
