package org.mayday.lan.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.setup.control.Line;
import org.mayday.setup.control.SetupLines;
import org.mayday.setup.control.Troubles;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.vault.control.Vault;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/**
 * Finds the PC at an address, and has done there what is wanted. A login is tried once: Intel AMT
 * locks itself after wrong passwords. Must be called without a transaction.
 */
@Dependent
public class Visitor {
  private final SetupLines lines;
  private final LanPlaces places;
  private final LanWork work;
  private final Vault vault;
  private final LanSettings settings;
  private final Transactions transactions;

  @Inject
  public Visitor(
      SetupLines lines,
      LanPlaces places,
      LanWork work,
      Vault vault,
      LanSettings settings,
      Transactions transactions) {
    this.lines = lines;
    this.places = places;
    this.work = work;
    this.vault = vault;
    this.settings = settings;
    this.transactions = transactions;
  }

  /** Visits it. */
  Outcome visit(Visit visit) {
    Optional<UUID> called = called(visit.address());
    InetAddress address;
    try {
      address = address(visit, called);
    } catch (UnknownHostException e) {
      return Outcome.unknown(
          "Nobody knows a host of this name, and the help desk has found no PC of this name in the"
              + " network before. Nobody was looked for.");
    }
    if (!settings.allow(address)) {
      return Outcome.failed(
          address.getHostAddress()
              + " is in none of the networks of the setting mayday.lan.networks.");
    }
    String place = address.getHostAddress();
    Optional<AmtCredentials> login =
        Optional.ofNullable(visit.login())
            .or(() -> transactions.within(() -> stored(called, place)));
    if (login.isEmpty()) {
      return Outcome.failed(
          "No PC of the help desk was found here before: it is not known which stored login is the"
              + " right one. Say user and password.");
    }
    return visit(visit, place, login.get());
  }

  /** A PC of this name; what can be read as an address is none: PCs choose their names. */
  private Optional<UUID> called(String name) {
    return Addresses.read(name).isPresent()
        ? Optional.empty()
        : transactions.within(() -> places.called(name));
  }

  private InetAddress address(Visit visit, Optional<UUID> called) throws UnknownHostException {
    Optional<String> known = transactions.within(() -> called.flatMap(places::of));
    return InetAddress.getByName(known.orElse(visit.address()));
  }

  private Optional<AmtCredentials> stored(Optional<UUID> called, String place) {
    return called.or(() -> places.platformAt(place)).flatMap(vault::amtCredentials);
  }

  private Outcome visit(Visit visit, String place, AmtCredentials login) {
    try {
      return visit(visit, place, login, false);
    } catch (WsmanTransportException e) {
      if (e.kind() != Kind.UNREACHABLE && e.kind() != Kind.CUT && e.kind() != Kind.TIMED_OUT) {
        return broken(e);
      }
    } catch (WsmanException e) {
      return Outcome.failed("The firmware refused: " + e.getMessage());
    }
    try { // firmware since 16.1 has the port with TLS only, and older firmware can be told so
      return visit(visit, place, login, true);
    } catch (WsmanTransportException e) {
      return broken(e);
    } catch (WsmanException e) {
      return Outcome.failed("The firmware refused: " + e.getMessage());
    }
  }

  /** Asks who is there; from then on nothing comes out but what was done. */
  private Outcome visit(Visit visit, String place, AmtCredentials login, boolean tls)
      throws WsmanException {
    SeenCertificate seen = new SeenCertificate();
    try (Line line = lines.controlled(place, tls, login, seen)) {
      FoundPc pc = FoundPc.ask(line.client());
      Outcome outcome =
          work.perform(new LanSite(visit, place, login, pc, line.client(), seen.sha256()));
      String old = line.oldTls();
      return old.isEmpty() ? outcome : outcome.and(" It speaks " + old + " and nothing newer.");
    }
  }

  private static Outcome broken(WsmanTransportException e) {
    return e.kind() == Kind.CANCELLED ? Outcome.cutOff() : Outcome.failed(words(e));
  }

  private static String words(WsmanTransportException e) {
    return switch (e.kind()) {
      case UNREACHABLE -> "Nobody answers on port 16992 or 16993.";
      case TIMED_OUT -> "Nobody answers in time.";
      case CUT ->
          "Somebody is there and ends the connection; if it is Intel AMT, it is not set up.";
      case UNAUTHORIZED -> "The PC refuses the user or the password. It was tried once.";
      case UNTRUSTED -> Troubles.untrusted(e);
      case CANCELLED -> "The server stops.";
      case HTTP_STATUS, NONSENSE -> "Somebody answers, but that is no Intel AMT: " + e.getMessage();
    };
  }
}
