/** The command that measures remote hands in the product as it is delivered. */
@NullMarked
package org.mayday.benchmarks.hands;

import org.jspecify.annotations.NullMarked;
