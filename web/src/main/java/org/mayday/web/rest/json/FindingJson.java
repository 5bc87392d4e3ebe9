package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;

/** What is thought of one reason. */
@Schema(name = "Finding", description = "What is thought of one reason.")
public record FindingJson(
    Reason reason,
    @Schema(
            description =
                "This keeps the PC from calling; it may be this; it cannot be known from here now;"
                    + " it is not this.")
        Verdict verdict,
    @Schema(description = "The verdict in a sentence.") String says,
    @Schema(description = "What it is based on.") List<EvidenceJson> evidence,
    @Schema(description = "What to do about it, or what would tell.") List<AdviceJson> advice) {

  /** As the boundary tells it. */
  public static FindingJson of(Finding from) {
    return new FindingJson(
        from.reason(),
        from.verdict(),
        from.says(),
        from.evidence().stream().map(seen -> new EvidenceJson(seen.what(), seen.at())).toList(),
        from.advice().stream().map(told -> new AdviceJson(told.what(), told.where())).toList());
  }
}
