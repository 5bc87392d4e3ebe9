package org.mayday.wsman.instance;

/** One value of a CIM ValueMap: the number that goes over the wire and what it means. */
public interface ValueMap {

  /** The number as the firmware sends it. */
  int number();

  /** What the number means, for people. */
  String words();
}
