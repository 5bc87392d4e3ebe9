package org.mayday.mps.admission;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * A figure of the operating system about this process, by the name of its JMX attribute: its class
 * is not in every Java.
 */
record ProcessDescriptors(String attribute) implements LongSupplier {
  @Override
  public long getAsLong() {
    try {
      ObjectName system = new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME);
      Object value = ManagementFactory.getPlatformMBeanServer().getAttribute(system, attribute);
      return value instanceof Number number ? number.longValue() : -1;
    } catch (JMException | RuntimeException e) {
      return -1; // not told on this system, or no descriptor left to look it up with
    }
  }
}
