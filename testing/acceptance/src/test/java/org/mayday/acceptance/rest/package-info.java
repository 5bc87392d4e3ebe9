/** REST as any program speaks it: HTTP, JSON and Server-Sent Events. */
@NullMarked
package org.mayday.acceptance.rest;

import org.jspecify.annotations.NullMarked;
