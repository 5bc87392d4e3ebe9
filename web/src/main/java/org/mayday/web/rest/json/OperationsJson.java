package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.operation.boundary.Offer;
import org.mayday.operation.boundary.OperationInfo;

/** What the firmware of PCs can be asked for. */
@Schema(name = "Operations", description = "What the firmware of PCs can be asked for.")
public record OperationsJson(List<OperationJson> operations) {

  /** Of no PC, as the boundary tells it. */
  public static OperationsJson all(List<OperationInfo> from) {
    return new OperationsJson(from.stream().map(OperationJson::of).toList());
  }

  /** Of one PC, as the boundary tells it. */
  public static OperationsJson offered(List<Offer> from) {
    return new OperationsJson(from.stream().map(OperationJson::of).toList());
  }
}
