/**
 * The messages of the APF protocol as immutable values, and the names and numbers that they carry.
 *
 * <p>No bytes are read or written here and no order of messages is known here.
 */
@NullMarked
package org.mayday.apf.message;

import org.jspecify.annotations.NullMarked;
