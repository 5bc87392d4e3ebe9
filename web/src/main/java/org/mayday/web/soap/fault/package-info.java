/**
 * The declared faults of the SOAP services, made from the WSDLs at build time.
 *
 * <p>Nothing written by hand here.
 */
package org.mayday.web.soap.fault;
