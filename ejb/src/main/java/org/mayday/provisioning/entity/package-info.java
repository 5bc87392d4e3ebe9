/**
 * Profiles, what PCs have of them, and the steps taken, as they are kept.
 *
 * <p>No decisions here.
 */
@NullMarked
package org.mayday.provisioning.entity;

import org.jspecify.annotations.NullMarked;
