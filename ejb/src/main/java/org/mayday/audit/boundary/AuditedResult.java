package org.mayday.audit.boundary;

import org.jspecify.annotations.Nullable;

/** A result that can tell the audit log more than "it returned". */
public interface AuditedResult {

  /** Whether what was asked was done. */
  boolean succeeded();

  /** A few words for the detail of the entry; null for none. */
  @Nullable String account();
}
