package org.mayday.provisioning.boundary;

/** What is done with a profile on many PCs. */
public enum ProfileWork {
  /** The PCs get its newest version. */
  APPLY("profile.apply"),
  /** What differs from it is told. */
  CHECK("profile.check"),
  /** Those where it broke off or is under way are gone on with. */
  CONTINUE("profile.continue"),
  /** They are left as they were found before they had it. */
  REMOVE("profile.remove");

  private final String operation;

  ProfileWork(String operation) {
    this.operation = operation;
  }

  /** The operation that does it on each PC. */
  public String operation() {
    return operation;
  }
}
