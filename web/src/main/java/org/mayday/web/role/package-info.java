/**
 * What is left of pages and services on a server that is a gateway only.
 *
 * <p>Only which paths there are; nothing is decided here about people but that one.
 */
@NullMarked
package org.mayday.web.role;

import org.jspecify.annotations.NullMarked;
