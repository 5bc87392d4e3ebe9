/**
 * The table of credentials.
 *
 * <p>Nothing here knows how a password is hashed or encrypted.
 */
@NullMarked
package org.mayday.vault.entity;

import org.jspecify.annotations.NullMarked;
