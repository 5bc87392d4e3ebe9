/**
 * Results as text for people, as JSON and as CSV.
 *
 * <p>No knowledge of what the results are.
 */
@NullMarked
package org.mayday.cli.output;

import org.jspecify.annotations.NullMarked;
