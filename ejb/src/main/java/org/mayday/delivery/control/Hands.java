package org.mayday.delivery.control;

import java.util.concurrent.Executor;

/** Threads for deliveries. */
@FunctionalInterface
public interface Hands extends Executor {}
