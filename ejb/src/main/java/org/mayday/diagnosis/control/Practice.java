package org.mayday.diagnosis.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mayday.diagnosis.boundary.Diagnosis;
import org.mayday.fleet.boundary.UnknownPlatform;

/** Goes through all reasons why a PC may not call. */
@Dependent
public class Practice {
  private static final List<Check> CHECKS =
      List.of(
          new SetUpCheck(),
          new ProfileCheck(),
          new RefusedLoginCheck(),
          new HeldBackCheck(),
          new TwinCheck(),
          new ServerCheck(),
          new TrustCheck(),
          new ClockCheck(),
          new TlsCheck(),
          new WayCheck(),
          new PlaceCheck(),
          new TriggerCheck(),
          new InsideCheck(),
          new FirmwareCheck(),
          new EndedCheck(),
          new RingingCheck());

  private final CaseFile file;

  @Inject
  public Practice(CaseFile file) {
    this.file = file;
  }

  /**
   * What can be known of a PC from here.
   *
   * @throws UnknownPlatform if there is none
   */
  public Diagnosis diagnose(UUID platform) {
    return diagnose(
        file.open(platform)
            .orElseThrow(() -> new UnknownPlatform("There is no PC " + platform + ".")));
  }

  static Diagnosis diagnose(Case it) {
    Instant readAt = it.readAt();
    return new Diagnosis(
        it.pc().uuid(),
        it.pc().name(),
        it.now(),
        it.pc().connected(),
        readAt,
        CHECKS.stream().map(check -> check.of(it)).toList());
  }
}
