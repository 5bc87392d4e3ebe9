package org.mayday.authority.control;

import org.jspecify.annotations.Nullable;

/** Mayday's authority issues no such certificate; the message is a sentence for the user. */
public class CertificateRefused extends Exception {
  private static final long serialVersionUID = 1L;

  public CertificateRefused(String message) {
    this(message, null);
  }

  public CertificateRefused(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
