/**
 * Which PCs show their screens.
 *
 * <p>Only what is known without asking them; reading and changing KVM are operations by name.
 */
@NullMarked
package org.mayday.kvm.boundary;

import org.jspecify.annotations.NullMarked;
