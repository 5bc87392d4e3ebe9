package org.mayday.console.control;

/** Threads of the server that may wait for long. */
@FunctionalInterface
public interface Threads {
  void start(String name, Runnable work);
}
