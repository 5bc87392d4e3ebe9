/**
 * Looks after PCs at addresses of the network: what pages and services ask. No other way to PCs.
 */
@NullMarked
package org.mayday.lan.boundary;

import org.jspecify.annotations.NullMarked;
