/** What is kept of the doors for consoles. */
@NullMarked
package org.mayday.doors.entity;

import org.jspecify.annotations.NullMarked;
