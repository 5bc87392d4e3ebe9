/**
 * The SOAP services: one port type per component, made from the contract in docs/wsdl.
 *
 * <p>Ports translate and delegate to a boundary; no rule of the help desk, no entity and no
 * password in an answer here.
 */
@NullMarked
package org.mayday.web.soap;

import org.jspecify.annotations.NullMarked;
