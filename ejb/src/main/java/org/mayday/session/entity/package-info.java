/** The table of open sessions. */
@NullMarked
package org.mayday.session.entity;

import org.jspecify.annotations.NullMarked;
