/**
 * What is open to PCs: consoles and forwarded ports.
 *
 * <p>Only what is kept of them; what they do is in their own components.
 */
@NullMarked
package org.mayday.session.boundary;

import org.jspecify.annotations.NullMarked;
