/**
 * Platform Event Traps: the datagrams with which firmware reports what its sensors see, decoded.
 *
 * <p>The only package that knows the SNMP library; no socket and no clock here.
 */
@NullMarked
package org.mayday.pet;

import org.jspecify.annotations.NullMarked;
