/**
 * The data directory of this server: where it is, and how private files are written into it.
 *
 * <p>What the files mean belongs to the components that own them.
 */
@NullMarked
package org.mayday.home.control;

import org.jspecify.annotations.NullMarked;
