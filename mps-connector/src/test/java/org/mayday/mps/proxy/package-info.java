/** Tests of the doors for consoles, with bytes as clients send them. */
@NullMarked
package org.mayday.mps.proxy;

import org.jspecify.annotations.NullMarked;
