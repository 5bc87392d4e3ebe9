/** Reads what this server is for. */
@NullMarked
package org.mayday.role.control;

import org.jspecify.annotations.NullMarked;
