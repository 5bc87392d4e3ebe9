package org.mayday.benchmarks.server;

import java.util.List;

/**
 * The flags that a fresh Payara domain gives its JVM, as far as memory and speed depend on them.
 */
final class JvmFlags {
  static final List<String> OF_PRODUCT =
      List.of(
          "-Xmx512m",
          "-XX:NewRatio=2",
          "-Djdk.tls.rejectClientInitiatedRenegotiation=true",
          "-Djava.awt.headless=true");

  private JvmFlags() {}
}
