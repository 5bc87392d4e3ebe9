/**
 * Consoles and forwarded ports that are open, kept so that the next start of the server finds what
 * was open when it ended without a word.
 *
 * <p>What is written of an end is the affair of whoever opened them.
 */
@NullMarked
package org.mayday.session.control;

import org.jspecify.annotations.NullMarked;
