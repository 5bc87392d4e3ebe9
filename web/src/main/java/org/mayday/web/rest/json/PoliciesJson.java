package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.visits.boundary.Policy;

/** What is done at every visit. */
@Schema(name = "Policies", description = "What is done at every visit.")
public record PoliciesJson(List<PolicyJson> policies) {

  /** As the boundary tells it. */
  public static PoliciesJson of(List<Policy> from) {
    return new PoliciesJson(from.stream().map(PolicyJson::of).toList());
  }
}
