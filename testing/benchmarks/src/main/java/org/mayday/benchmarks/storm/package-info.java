/**
 * ConnectStorm: very many PCs in one process, as light as they can be, and what they cost the
 * server. No test of behaviour may be here, and nothing that the simulator of firmware does better.
 */
@NullMarked
package org.mayday.benchmarks.storm;

import org.jspecify.annotations.NullMarked;
