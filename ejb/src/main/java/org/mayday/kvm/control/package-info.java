/**
 * Settings of KVM, the screens of a PC, and keeping them blank.
 *
 * <p>No pictures here.
 */
@NullMarked
package org.mayday.kvm.control;

import org.jspecify.annotations.NullMarked;
