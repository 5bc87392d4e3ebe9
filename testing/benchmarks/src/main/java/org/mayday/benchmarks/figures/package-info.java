/** What is measured of a process, and how it is told. */
@NullMarked
package org.mayday.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
