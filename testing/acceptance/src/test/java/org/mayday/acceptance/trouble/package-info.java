/**
 * Bad input and trouble: strangers at the gateway, a server that is killed or gets a new release, a
 * database and a broker that go away. The product runs with both outside of its own process, so
 * that they can.
 *
 * <p>No everyday work here; that is tested one package above.
 */
@NullMarked
package org.mayday.acceptance.trouble;

import org.jspecify.annotations.NullMarked;
