package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.aspect.boundary.Setting;
import org.mayday.aspect.control.Fulfilment;
import org.mayday.aspect.control.Fulfilment.Difference;
import org.mayday.aspect.control.Ground;
import org.mayday.aspect.control.Wish;
import org.mayday.aspect.control.Wishes;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.network.control.ServersInside;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.Facts;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;

/** What a profile says of the firmware of a PC beyond whom it calls. */
@Dependent
public class FirmwareSettings {
  private final Wishes wishes;
  private final Fulfilment fulfilment;
  private final ProfileBook profiles;
  private final PlatformDirectory directory;
  private final Transactions transactions;

  @Inject
  public FirmwareSettings(
      Wishes wishes,
      Fulfilment fulfilment,
      ProfileBook profiles,
      PlatformDirectory directory,
      Transactions transactions) {
    this.wishes = wishes;
    this.fulfilment = fulfilment;
    this.profiles = profiles;
    this.directory = directory;
    this.transactions = transactions;
  }

  /**
   * The steps, one for each aspect; the same ones in the same order as long as the job is the same.
   */
  List<AspectStep> steps(Job job, WsmanClient client) {
    Ground ground = ground(job, client);
    Map<String, List<Wish>> byAspect = new LinkedHashMap<>();
    for (Wish wish : wishes(job)) {
      byAspect.computeIfAbsent(wish.name(), name -> new ArrayList<>()).add(wish);
    }
    return byAspect.values().stream().map(all -> new AspectStep(fulfilment, ground, all)).toList();
  }

  /** Refuses what does not fit the PC, before anything is sent. */
  void refuse(Job job, WsmanClient client) throws WsmanException, OperationFailed {
    Ground ground = ground(job, client);
    for (Wish wish : wishes(job)) {
      fulfilment.refuse(ground, wish);
    }
  }

  /** Whether something is set back over connections of its own, for which the PC needs a tunnel. */
  public boolean goBackByTunnel(UUID platform) {
    return wishes.of(platform, List.of()).stream().anyMatch(wish -> wish.aspect().comesLast());
  }

  /** Whether the firmware of a PC can call a server inside the company network. */
  boolean mayCallInside(UUID platform) {
    return ServersInside.mayBeKnownTo(card(platform).map(PlatformCard::amtVersion).orElse(""));
  }

  /** What differs and what the firmware does not offer, in words. */
  Compared compare(Job job, WsmanClient client) throws WsmanException, OperationFailed {
    Ground ground = ground(job, client);
    List<Map<String, String>> differences = new ArrayList<>();
    List<Map<String, String>> missing = new ArrayList<>();
    for (Wish wish : wishes(job)) {
      try {
        Fulfilment.Comparison compared = fulfilment.compare(ground, wish);
        for (Difference one : compared.differences()) {
          differences.add(
              new Facts()
                  .with("what", one.setting() + ": " + one.parameter())
                  .with("wanted", one.wanted().isEmpty() ? ProfileSheet.NOTHING : one.wanted())
                  .with("found", one.found().isEmpty() ? ProfileSheet.NOTHING : one.found())
                  .map());
        }
        for (String parameter : compared.missing()) {
          missing.add(lacking(wish, parameter));
        }
      } catch (OperationFailed e) {
        if (e.kind() != Kind.NOT_OFFERED) {
          throw e;
        }
        missing.add(lacking(wish, e.getMessage()));
      }
    }
    return new Compared(differences, missing);
  }

  private static Map<String, String> lacking(Wish wish, String what) {
    return new Facts().with("what", wish.name() + ": " + what).map();
  }

  private List<Wish> wishes(Job job) {
    List<Setting> said =
        job.purpose() == Job.Purpose.REMOVE
            ? List.of()
            : transactions
                .within(() -> profiles.version(job.profile(), job.version()))
                .content()
                .settings();
    return wishes.of(job.platform(), said);
  }

  private Ground ground(Job job, WsmanClient client) {
    Optional<PlatformCard> card = card(job.platform());
    return new Ground(
        client,
        job.platform(),
        card.map(PlatformCard::name).orElse(""),
        card.map(PlatformCard::amtVersion).orElse(""),
        job.who());
  }

  private Optional<PlatformCard> card(UUID platform) {
    return transactions.within(() -> directory.find(platform));
  }

  /** What was compared. */
  record Compared(List<Map<String, String>> differences, List<Map<String, String>> notOffered) {}
}
