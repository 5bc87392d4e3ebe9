/**
 * REST: the help desk as resources with JSON under {@code /api/v1}, for programs that sign in by
 * HTTP Basic at every request.
 *
 * <p>Resources translate and delegate to a boundary, as the ports of SOAP do; no rule of the help
 * desk, no entity and no password in an answer here.
 */
@NullMarked
package org.mayday.web.rest;

import org.jspecify.annotations.NullMarked;
