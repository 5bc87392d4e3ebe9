/**
 * Takes PCs under control through an agent that runs on them and relays bytes between this server
 * and the firmware (host-based set-up).
 *
 * <p>No web: how the bytes come here is somebody else's.
 */
@NullMarked
package org.mayday.enrolment.control;

import org.jspecify.annotations.NullMarked;
