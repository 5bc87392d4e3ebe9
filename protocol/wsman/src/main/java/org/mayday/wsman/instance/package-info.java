/**
 * The values that WS-Management carries: instances with their properties, references and selectors.
 *
 * <p>No XML reading or writing and no input or output here.
 */
@NullMarked
package org.mayday.wsman.instance;

import org.jspecify.annotations.NullMarked;
