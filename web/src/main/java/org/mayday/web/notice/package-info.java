/**
 * Where the gateways of others notify of PCs.
 *
 * <p>No XML and no decisions here; bodies are bounded before anything believes them.
 */
@NullMarked
package org.mayday.web.notice;

import org.jspecify.annotations.NullMarked;
