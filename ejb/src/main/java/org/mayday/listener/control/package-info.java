/**
 * Knows PCs inside the company network by HTTP Digest, and lets in no more than is bearable.
 *
 * <p>Nothing of HTTP but the Authorization header, and nothing of what an event means.
 */
@NullMarked
package org.mayday.listener.control;

import org.jspecify.annotations.NullMarked;
