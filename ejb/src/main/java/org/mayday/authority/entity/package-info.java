/**
 * What is kept of the certificates that Mayday's own authority has issued. Private keys may not be
 * here.
 */
@NullMarked
package org.mayday.authority.entity;

import org.jspecify.annotations.NullMarked;
