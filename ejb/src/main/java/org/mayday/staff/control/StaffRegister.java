package org.mayday.staff.control;

/** Tells who is on the staff now. */
@FunctionalInterface
public interface StaffRegister {
  /** Looks into the database, which may take a moment. */
  StaffRoll now();
}
