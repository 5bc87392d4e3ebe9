package org.mayday.acceptance.scene;

/**
 * Where the ports of installations begin: at 27000, or at the system property {@code mayday.ports},
 * and for each JVM of tests that runs at the same time ({@code mayday.fork}, from 1) so many later.
 */
public final class FirstPort {
  private static final int OF_A_FORK = 200;

  private FirstPort() {}

  /**
   * The first port of an installation.
   *
   * @param offset from those of others in this JVM, at most 150
   */
  public static int at(int offset) {
    int fork = Integer.getInteger("mayday.fork", 1);
    return Integer.getInteger("mayday.ports", 27000) + (fork - 1) * OF_A_FORK + offset;
  }
}
