package org.mayday.redirection.ider;

/** Hears how a transfer goes. */
interface Progress {
  void read(long block, int count);

  void wrote(long block, int count);

  void failed(String why);
}
