package org.mayday.subscription.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.boundary.Sheet.Part;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.PartReads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.cim.CimFilterCollection;

/** Reads who gets the events of the firmware, and which events there are to get. */
@Dependent
public class ReadSubscriptions implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("subscriptions.read", "network");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    return new PartReads()
        .and(client -> List.of(subscribers(client)))
        .rows(
            "filters",
            client ->
                new Glance(client)
                    .all(CimFilterCollection.class).stream()
                        .map(ReadSubscriptions::filter)
                        .toList())
        .read(work);
  }

  private static Map<String, String> filter(CimFilterCollection it) {
    return new Facts().with("events", it.instanceId()).with("title", it.collectionName()).map();
  }

  static Part subscribers(WsmanClient client) throws WsmanException {
    return Part.rows(
        "subscribers",
        Subscribers.of(client).all().stream().map(one -> one.facts().map()).toList());
  }
}
