package org.mayday.wsman;

import java.util.ArrayList;
import java.util.List;
import org.mayday.wsman.WsmanTransportException.Kind;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * One enumeration from Enumerate to the end of the sequence (WS-Enumeration 2004/09). Takes any
 * number of items per Pull, none included, and the context before or after the items or missing.
 */
final class Enumeration {
  private static final String WSEN = "http://schemas.xmlsoap.org/ws/2004/09/enumeration";
  private static final int MAX_ELEMENTS = 999;
  private static final int MAX_CHARACTERS = 99_999;

  /** So many pulls in a row may bring nothing before the PC is taken to be stuck. */
  private static final int MAX_EMPTY_PULLS = 8;

  private final Exchanges exchanges;
  private final int maxItems;
  private final Deadline deadline;
  private final List<WsmanInstance> items = new ArrayList<>();
  private int emptyPulls;

  Enumeration(Exchanges exchanges, int maxItems, Deadline deadline) {
    this.exchanges = exchanges;
    this.maxItems = maxItems;
    this.deadline = deadline;
  }

  List<WsmanInstance> all(String className) throws WsmanException {
    Ask start =
        Ask.reading(WSEN + "/Enumerate", className)
            .sending(WsmanInstance.element(WSEN, "Enumerate", List.of()));
    WsmanInstance answer = answer(start, "EnumerateResponse");
    String context = answer.text("EnumerationContext").orElse("").strip();
    take(answer);
    while (answer.child("EndOfSequence").isEmpty()) {
      answer = answer(pull(className, context), "PullResponse");
      int before = items.size();
      take(answer);
      emptyPulls = items.size() == before ? emptyPulls + 1 : 0;
      context = answer.text("EnumerationContext").map(String::strip).orElse(context);
      check(answer);
    }
    return items;
  }

  private WsmanInstance answer(Ask ask, String name) throws WsmanException {
    return Exchanges.required(exchanges.send(ask, deadline), name);
  }

  // A Pull moves the sequence on, so it is never repeated by the transport.
  private static Ask pull(String className, String context) {
    return Ask.changing(WSEN + "/Pull", className)
        .sending(
            WsmanInstance.element(
                WSEN,
                "Pull",
                List.of(
                    WsmanInstance.leaf(WSEN, "EnumerationContext", context),
                    WsmanInstance.leaf(WSEN, "MaxElements", String.valueOf(MAX_ELEMENTS)),
                    WsmanInstance.leaf(WSEN, "MaxCharacters", String.valueOf(MAX_CHARACTERS)))));
  }

  private void take(WsmanInstance answer) {
    answer.children("Items").forEach(found -> items.addAll(found.children()));
  }

  private void check(WsmanInstance answer) throws WsmanTransportException {
    boolean ended = answer.child("EndOfSequence").isPresent();
    if (items.size() > maxItems || !ended && emptyPulls >= MAX_EMPTY_PULLS) {
      throw new WsmanTransportException(
          Kind.NONSENSE, "The enumeration does not end; it brought " + items.size() + " items");
    }
  }
}
