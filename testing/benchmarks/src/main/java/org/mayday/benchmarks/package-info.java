/** Figures of the hot paths, by JMH. No test of behaviour may be here. */
@NullMarked
package org.mayday.benchmarks;

import org.jspecify.annotations.NullMarked;
