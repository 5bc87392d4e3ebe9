/**
 * MicroProfile Health: is the listener bound, do the database and the broker answer.
 *
 * <p>No repair here, only the question; and nothing that names a PC or a person.
 */
@NullMarked
package org.mayday.web.health;

import org.jspecify.annotations.NullMarked;
