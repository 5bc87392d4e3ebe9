package org.mayday.simulator.firmware;

import java.util.List;
import java.util.Map;
import org.mayday.simulator.log.LogRecord;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.wsman.SoapRequest;

/**
 * Methods of AMT_MessageLog. An iteration identifier is the number of a record, counted from 1 for
 * the newest.
 */
final class LogMethods {

  private LogMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        "AMT_MessageLog.PositionToFirstRecord", LogMethods::position,
        "AMT_MessageLog.GetRecords", LogMethods::records,
        "AMT_MessageLog.ClearLog", LogMethods::clear,
        "AMT_MessageLog.FreezeLog", LogMethods::freeze);
  }

  private static String position(SoapRequest request, SimulatedPc pc) {
    boolean empty = pc.eventLog().records().isEmpty();
    return Method.output("IterationIdentifier", empty ? "0" : "1")
        + Method.returns(Method.COMPLETED);
  }

  private static String records(SoapRequest request, SimulatedPc pc) {
    List<LogRecord> all = pc.eventLog().records();
    int first = number(request, "IterationIdentifier", 1);
    int wanted =
        Math.min(number(request, "MaxReadRecords", 1), pc.personality().web().recordsPerAnswer());
    if (first < 1 && !all.isEmpty() || first > all.size() + 1 || wanted < 1) {
      return Method.returns(Method.INVALID_PARAMETER);
    }
    int from = Math.max(0, first - 1);
    int to = Math.min(all.size(), from + wanted);
    StringBuilder out = new StringBuilder();
    out.append(
        Method.output("IterationIdentifier", String.valueOf(to == all.size() ? to : to + 1)));
    out.append(Method.output("NoMoreRecords", String.valueOf(to == all.size())));
    for (LogRecord read : all.subList(Math.min(from, to), to)) {
      out.append(Method.output("RecordArray", read.base64()));
    }
    return out.append(Method.returns(Method.COMPLETED)).toString();
  }

  private static String clear(SoapRequest request, SimulatedPc pc) {
    pc.eventLog().clear();
    return Method.returns(Method.COMPLETED);
  }

  private static String freeze(SoapRequest request, SimulatedPc pc) {
    pc.eventLog().freeze(request.parameter("Freeze").map("true"::equals).orElse(false));
    return Method.returns(Method.COMPLETED);
  }

  private static int number(SoapRequest request, String name, int otherwise) {
    return request
        .parameter(name)
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .orElse(otherwise);
  }
}
