/**
 * The servers that are measured, each a process of its own, and the gauges that read their cost
 * from the operating system. Nothing here makes load from outside.
 */
@NullMarked
package org.mayday.benchmarks.server;

import org.jspecify.annotations.NullMarked;
