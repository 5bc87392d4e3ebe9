/** What is kept of visits to PCs in the network. No logic but of state. */
@NullMarked
package org.mayday.lan.entity;

import org.jspecify.annotations.NullMarked;
