/**
 * The pages as a person with a browser meets them: what can be seen and what can be pressed. Every
 * look waits until the page has what is asked for. No assertion may be here.
 */
@NullMarked
package org.mayday.acceptance.desk;

import org.jspecify.annotations.NullMarked;
