/**
 * The table that remembers which stores of secrets were made.
 *
 * <p>No secrets here: those are in files only.
 */
@NullMarked
package org.mayday.home.entity;

import org.jspecify.annotations.NullMarked;
