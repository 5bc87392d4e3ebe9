/**
 * What goes over the wire: the bodies of requests with their bounds, the bodies of answers, and the
 * queries. Their annotations are the one source of the OpenAPI document.
 *
 * <p>They name the members of the contract, which stay when a boundary changes its own.
 */
@NullMarked
package org.mayday.web.rest.json;

import org.jspecify.annotations.NullMarked;
