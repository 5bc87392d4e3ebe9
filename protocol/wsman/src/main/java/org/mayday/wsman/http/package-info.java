/**
 * WS-Management over HTTP with Digest authentication through channels that somebody else opens; the
 * only package that uses Apache HttpClient.
 *
 * <p>No SOAP and no firmware classes here.
 */
@NullMarked
package org.mayday.wsman.http;

import org.jspecify.annotations.NullMarked;
