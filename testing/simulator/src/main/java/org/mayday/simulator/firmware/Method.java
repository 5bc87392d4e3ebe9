package org.mayday.simulator.firmware;

import java.util.List;
import java.util.Map;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.wsman.SoapRequest;
import org.mayday.simulator.wsman.SoapWriter;
import org.mayday.simulator.wsman.WsmanFault;

/** A method of a class. */
@FunctionalInterface
interface Method {

  /** DSP0226 names no values; CIM's methods return 0 for "completed". */
  int COMPLETED = 0;

  /** CIM's "invalid parameter". */
  int INVALID_PARAMETER = 5;

  /** Does what the method does, and returns the inside of its OUTPUT. */
  String call(SoapRequest request, SimulatedPc pc) throws WsmanFault;

  /** An output of a ReturnValue alone. */
  static String returns(int value) {
    return output("ReturnValue", String.valueOf(value));
  }

  /** One output parameter. */
  static String output(String name, String value) {
    return SoapWriter.elements("g:" + name, List.of(value));
  }

  /** An output that refers to what was made, and success. */
  static String created(String parameter, String className, String key, String value) {
    String element = "g:" + parameter;
    return "<"
        + element
        + ">"
        + SoapWriter.reference(ClassTemplate.resource(className), Map.of(key, value))
        + "</"
        + element
        + ">"
        + returns(COMPLETED);
  }
}
