/**
 * The deployed product met from outside: simulated PCs on one side, a browser, SOAP and JMS on the
 * other. Speaks only sockets, HTTP and the browser; nothing of the product's classes may be here,
 * except in {@code org.mayday.acceptance.inside}, which runs in the server.
 */
@NullMarked
package org.mayday.acceptance;

import org.jspecify.annotations.NullMarked;
