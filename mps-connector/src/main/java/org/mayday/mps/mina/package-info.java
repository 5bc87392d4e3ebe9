/**
 * The seam to the network: TCP, TLS and the threads that serve them, by Apache MINA.
 *
 * <p>The only package that imports {@code org.apache.mina}; no protocol and no business lives here.
 */
@NullMarked
package org.mayday.mps.mina;

import org.jspecify.annotations.NullMarked;
