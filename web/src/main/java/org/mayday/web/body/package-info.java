/** Bodies of requests, taken within bounds of length and time before anything believes them. */
@NullMarked
package org.mayday.web.body;

import org.jspecify.annotations.NullMarked;
