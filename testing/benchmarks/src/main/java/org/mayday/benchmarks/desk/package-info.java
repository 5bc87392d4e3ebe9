/** Technicians at the desk, with the lines that their browsers and command lines open. */
@NullMarked
package org.mayday.benchmarks.desk;

import org.jspecify.annotations.NullMarked;
