/**
 * The program {@code mayday}: what the help desk can do, for scripts.
 *
 * <p>It speaks SOAP as any other client does and shares no class with the server.
 */
@NullMarked
package org.mayday.cli;

import org.jspecify.annotations.NullMarked;
