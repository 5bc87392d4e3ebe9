/**
 * The program {@code mayday}: what the help desk can do, for scripts, and the agent that lets a PC
 * set itself up.
 *
 * <p>It speaks SOAP as any other client does, and shares no class with the server but those of the
 * agent's relay.
 */
@NullMarked
package org.mayday.cli;

import org.jspecify.annotations.NullMarked;
