package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.diagnosis.boundary.Diagnoses;
import org.mayday.diagnosis.boundary.Diagnosis;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationOrder;

/** Why a PC does not call. */
@Named
@ViewScoped
public class WhyPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String READ = "remoteAccess.examine";

  @Inject Diagnoses diagnoses;
  @Inject FirmwareOperations operations;

  private @Nullable String uuid;
  private @Nullable Diagnosis diagnosis;
  private @Nullable String failure;

  /** Goes through the reasons anew, right before the page or a part of it is written. */
  public void load() {
    diagnosis = Asked.parse(uuid).map(this::diagnose).orElse(null);
  }

  private @Nullable Diagnosis diagnose(UUID pc) {
    try {
      return diagnoses.of(pc);
    } catch (UnknownPlatform e) {
      return null;
    }
  }

  /** Reads the settings of the PC now. */
  public void readNow() {
    failure = null;
    try {
      operations.perform(new OperationOrder(getDiagnosis().platform(), READ, Map.of(), null));
    } catch (OperationFailed | BadArguments e) {
      failure = e.getMessage();
    }
    load();
  }

  /** What keeps the PC from calling, or may. */
  public List<Finding> getSuspects() {
    return diagnosis.findings().stream()
        .filter(one -> one.verdict() == Verdict.FAULT || one.verdict() == Verdict.SUSPECT)
        .sorted(Comparator.comparing(Finding::verdict))
        .toList();
  }

  /** The page where something can be done. */
  public String page(Where where) {
    String pc = "pc.xhtml?uuid=" + getDiagnosis().platform();
    return switch (where) {
      case PC -> pc;
      case NETWORK, SECURITY, TIME, FIRMWARE ->
          pc + "&tab=" + where.name().toLowerCase(Locale.ROOT);
      case GATEWAY -> "gateway.xhtml";
      case RULES -> "rules.xhtml";
      case WORK -> "work.xhtml";
      case DESK -> "desk.xhtml";
    };
  }

  /** All findings; null if there is no such PC. */
  public @Nullable Diagnosis getDiagnosis() {
    return diagnosis;
  }

  /** Why the settings could not be read. */
  public @Nullable String getFailure() {
    return failure;
  }

  public @Nullable String getUuid() {
    return uuid;
  }

  public void setUuid(@Nullable String uuid) {
    this.uuid = uuid;
  }
}
