/**
 * The tables of PCs and their tags.
 *
 * <p>Nothing but mapping.
 */
@NullMarked
package org.mayday.fleet.entity;

import org.jspecify.annotations.NullMarked;
