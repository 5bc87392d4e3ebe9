/**
 * Keeps the passwords of PCs: hashes of MPS passwords, encrypted AMT passwords.
 *
 * <p>No page, SOAP service or message may come here, and no password leaves in a log or an
 * exception.
 */
@NullMarked
package org.mayday.vault.control;

import org.jspecify.annotations.NullMarked;
