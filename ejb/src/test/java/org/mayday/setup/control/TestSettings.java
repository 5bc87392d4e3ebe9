package org.mayday.setup.control;

import java.time.Duration;

/** Settings for tests. */
final class TestSettings {
  /** Warns 30 days before the end, keeps 12 PCs for 14 days. */
  static final SetupSettings SMALL =
      new SetupSettings(Duration.ofDays(30), 12, Duration.ofDays(14), 2, 3, false);

  private TestSettings() {}
}
