package org.mayday.visits.control;

import java.util.concurrent.Executor;

/** Where runs get their threads from. */
@FunctionalInterface
public interface Threads extends Executor {}
