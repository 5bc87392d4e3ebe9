package org.mayday.announcement.control;

/** Runs something once the current transaction has been committed, and not if it is rolled back. */
@FunctionalInterface
public interface AfterCommit {
  void run(Runnable action);
}
