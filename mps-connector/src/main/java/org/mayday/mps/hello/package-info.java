/**
 * What PCs that are not set up say to a setup server: read strictly, from bytes that come in any
 * portions.
 *
 * <p>No sockets, no threads and no clock here, and no belief: what is read is proven by nothing.
 */
@NullMarked
package org.mayday.mps.hello;

import org.jspecify.annotations.NullMarked;
