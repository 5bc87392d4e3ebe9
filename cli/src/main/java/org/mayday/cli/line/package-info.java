/** Lines to Mayday that stay open: WebSockets, with the channels of a relay in them. */
@NullMarked
package org.mayday.cli.line;

import org.jspecify.annotations.NullMarked;
