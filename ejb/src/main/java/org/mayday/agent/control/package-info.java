/**
 * Agent presence, with which the firmware watches programs in the operating system: the operations
 * on it.
 *
 * <p>The programs themselves report to their firmware locally, not to this server.
 */
@NullMarked
package org.mayday.agent.control;

import org.jspecify.annotations.NullMarked;
