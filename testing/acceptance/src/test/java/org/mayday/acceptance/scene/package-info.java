/**
 * What the tests play with: people of the help desk, PCs that users sit at, and another house's
 * system that hears the events, in words that make a test a sentence. No assertion on the product
 * may be here.
 */
@NullMarked
package org.mayday.acceptance.scene;

import org.jspecify.annotations.NullMarked;
