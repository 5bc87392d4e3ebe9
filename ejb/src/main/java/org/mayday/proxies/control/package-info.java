/**
 * HTTP proxies through which PCs call: the operations on them.
 *
 * <p>Whom they call is the business of other components.
 */
@NullMarked
package org.mayday.proxies.control;

import org.jspecify.annotations.NullMarked;
