/** What is kept of the gateways of others. */
@NullMarked
package org.mayday.gateways.entity;

import org.jspecify.annotations.NullMarked;
