/**
 * The event log and the audit log of PCs: read, kept, searched, cleared.
 *
 * <p>What the help desk itself did is another component's business.
 */
@NullMarked
package org.mayday.logs.control;

import org.jspecify.annotations.NullMarked;
