/**
 * How fast a PC reads a disk that is far away. The delays are made by a clock, and everything runs
 * on one thread; no network and no server may be here.
 */
@NullMarked
package org.mayday.benchmarks.disk;

import org.jspecify.annotations.NullMarked;
