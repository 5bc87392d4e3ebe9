package org.mayday.diagnosis.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;
import org.mayday.presence.boundary.Refusal;

/** Can it reach the gateway at all, from where it is? */
final class WayCheck implements Check {
  private static final int FIRST_WITH_PROXIES = 12;
  private static final int USUAL_PORT = 4433;
  private static final Map<String, String> WORDS =
      Map.of(
          "ADDRESS_NOT_ALLOWED", "The listener does not take calls from that address.",
          "TOO_MANY_CONNECTIONS", "Too many connections came from that address at once.",
          "PROXY_HEADER", "The load balancer did not tell who calls.",
          "BUSY", "Too many wanted to connect at the same time. It tries again.",
          "DEADLINE", "The connection was too slow, or something on the way held it.",
          "TLS_FAILED", "Something ended the encryption: a proxy or firewall that looks into TLS?",
          "CONNECTION_LOST", "The connection broke before the login was done.",
          "PROTOCOL_ERROR", "What came was not the call of a PC.");

  @Override
  public Finding of(Case it) {
    if (it.pc().connected()) {
      return finding(Verdict.FINE, "It reaches the gateway.");
    }
    List<String> proxies = it.setup().map(CallingSetup::proxies).orElse(List.of());
    int major = it.version().major();
    if (!proxies.isEmpty() && major > 0 && major < FIRST_WITH_PROXIES) {
      return finding(
              Verdict.FAULT, "The PC is told to call by a proxy, which its firmware cannot do.")
          .seen("Its proxies: " + String.join(", ", proxies) + ".", it.readAt())
          .advise("Remove the proxy, or bring AMT 12 or newer into the PC.", Where.NETWORK);
    }
    Optional<Refusal> browser =
        it.nearbySince().stream().filter(WayCheck::isOfABrowser).findFirst();
    if (browser.isPresent()) {
      return finding(
              Verdict.FINE, "A browser at the address that it called from last gets through.")
          .seen("The gateway was asked for a page.", browser.get().at());
    }
    Optional<Refusal> own =
        it.refusedSince().stream().filter(one -> WORDS.containsKey(one.reason())).findFirst();
    Optional<Refusal> near = it.nearbySince().stream().filter(WayCheck::isOnTheWay).findFirst();
    if (own.isPresent() || near.isPresent()) {
      Refusal one = own.orElseGet(near::orElseThrow);
      String says = WORDS.get(one.reason());
      return finding(Verdict.SUSPECT, says)
          .seen("From " + one.address() + ": " + one.detail(), one.at())
          .advise("Look at the refusals of the gateway.", Where.GATEWAY);
    }
    Finding unknown =
        finding(
            Verdict.UNKNOWN,
            "Nothing tells whether the PC gets through from where it is. A firewall that drops its"
                + " connection leaves no trace here.");
    if (!proxies.isEmpty()) {
      unknown = unknown.seen("It calls by " + String.join(", ", proxies) + ".", it.readAt());
    }
    return unknown.advise(
        "Open https://" + host(it) + " in a browser on the PC: the gateway answers with a page.",
        null);
  }

  private static boolean isOfABrowser(Refusal one) {
    return one.stage().equals("VERSION") && one.detail().contains("HTTP request");
  }

  private static boolean isOnTheWay(Refusal one) {
    return WORDS.containsKey(one.reason())
        && (!one.reason().equals("TLS_FAILED") || one.detail().contains("middle of the handshake"));
  }

  private static String host(Case it) {
    return it.setup().map(CallingSetup::servers).orElse(List.of()).stream()
        .findFirst()
        .map(server -> server.address() + ":" + server.port())
        .orElseGet(() -> name(it) + ":" + port(it));
  }

  private static String name(Case it) {
    return it.certificates().stream()
        .flatMap(one -> Stream.concat(Stream.of(one.commonName()), one.names().stream()))
        .filter(name -> !name.isEmpty() && !name.startsWith("*."))
        .findFirst()
        .orElse("the gateway");
  }

  private static int port(Case it) {
    return it.listeners().stream()
        .findFirst()
        .map(one -> one.address().getPort())
        .orElse(USUAL_PORT);
  }

  private static Finding finding(Verdict verdict, String says) {
    return Finding.of(Reason.WAY, verdict, says);
  }
}
