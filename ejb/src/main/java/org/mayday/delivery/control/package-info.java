/**
 * Delivers events to consoles and webhooks by HTTP, in order, each with its own pace, and knows
 * which PCs are connected.
 *
 * <p>Knows no component that announces something.
 */
@NullMarked
package org.mayday.delivery.control;

import org.jspecify.annotations.NullMarked;
