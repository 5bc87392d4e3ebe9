/**
 * A database for tests of any component.
 *
 * <p>No test of a component's behaviour here.
 */
@NullMarked
package org.mayday.schema;

import org.jspecify.annotations.NullMarked;
