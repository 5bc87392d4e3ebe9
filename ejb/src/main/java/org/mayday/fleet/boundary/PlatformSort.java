package org.mayday.fleet.boundary;

/** The orders in which PCs can be listed; equal ones are ordered by UUID. */
public enum PlatformSort {
  /** By name, upper and lower case alike. */
  NAME,
  /** By the time they were last heard; those that never called come first when ascending. */
  LAST_SEEN,
  /** By firmware version, number by number; unknown versions come first when ascending. */
  AMT_VERSION,
  /** By address, as text; those that never called come first when ascending. */
  ADDRESS,
  /** Those without a tunnel first when ascending; then by name. */
  CONNECTED
}
