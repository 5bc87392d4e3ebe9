package org.mayday.security.control;

import java.util.List;
import java.util.stream.Stream;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.OnOff;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Superfluous;
import org.mayday.security.control.TlsSettings.Side;
import org.mayday.wsman.instance.WsmanInstance;

/** What was said about TLS: whatever was left out stays as it is. */
final class TlsWish {
  static final String CERTIFICATE = "certificate";
  private static final String NAMES = "trustedNames";
  private static final String ANY_NAME = "anyName";

  /** More characters than any firmware takes; which names it takes, it says itself. */
  private static final int MOST = 1_000;

  private TlsWish() {}

  /** What can be said. */
  static Parameter[] parameters() {
    return new Parameter[] {
      OnOff.parameter("network"),
      OnOff.parameter("networkPlain"),
      OnOff.parameter("networkMutual"),
      OnOff.parameter("local"),
      OnOff.parameter("localPlain"),
      OnOff.parameter("localMutual"),
      Parameter.text(CERTIFICATE, 100).optional(),
      Parameter.lines(NAMES, MOST).optional(),
      Parameter.flag(ANY_NAME)
    };
  }

  /**
   * What is wanted.
   *
   * @throws BadArguments if nothing was said, or what contradicts itself
   * @throws OperationFailed if this firmware cannot do it
   */
  static TlsSettings applied(Arguments said, TlsSettings now) throws OperationFailed {
    boolean something =
        Stream.of(parameters())
            .map(Parameter::name)
            .anyMatch(name -> name.equals(ANY_NAME) ? said.flag(name) : isSaid(said, name));
    if (!something) {
      throw new BadArguments("Nothing was said that is to change.");
    }
    if (said.flag(ANY_NAME)) {
      Superfluous.refuse(said, ANY_NAME, NAMES);
    }
    return side(said, Side.LOCAL, side(said, Side.NETWORK, now));
  }

  private static TlsSettings side(Arguments said, Side side, TlsSettings now)
      throws OperationFailed {
    if (now.side(side).isEmpty()) {
      if (Stream.of("", "Plain", "Mutual").anyMatch(what -> isSaid(said, side.words() + what))) {
        throw Reads.lacks("TLS for programs on the PC itself");
      }
      return now;
    }
    WsmanInstance next = now.side(side).get();
    next = switched(said, side.words(), TlsSettings.ENABLED, next);
    next = switched(said, side.words() + "Plain", TlsSettings.PLAIN, next);
    next = switched(said, side.words() + "Mutual", TlsSettings.MUTUAL, next);
    TlsSettings wanted = now.with(side, named(said, next));
    boolean less =
        isSaid(said, side.words()) && !wanted.on(side)
            || isSaid(said, side.words() + "Plain")
                && OnOff.said(said, side.words() + "Plain", false);
    if (now.enforced(side) && less) {
      throw new OperationFailed(
          Kind.NOT_OFFERED,
          "This firmware cannot do without TLS on the %s side.".formatted(side.words()));
    }
    return wanted;
  }

  private static boolean isSaid(Arguments said, String parameter) {
    return said.optional(parameter).isPresent();
  }

  private static WsmanInstance switched(
      Arguments said, String parameter, String property, WsmanInstance side) {
    return isSaid(said, parameter) ? side.with(property, OnOff.said(said, parameter, false)) : side;
  }

  private static WsmanInstance named(Arguments said, WsmanInstance side) {
    if (!said.flag(ANY_NAME) && !isSaid(said, NAMES)) {
      return side;
    }
    WsmanInstance next = side.without(TlsSettings.NAMES);
    for (String name : names(said)) {
      next = next.adding(TlsSettings.NAMES, name);
    }
    return next;
  }

  private static List<String> names(Arguments said) {
    List<String> names =
        said.optional(NAMES)
            .orElse("")
            .lines()
            .map(String::strip)
            .filter(n -> !n.isEmpty())
            .distinct()
            .toList();
    for (String name : names) {
      if (!name.matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?")) {
        throw new BadArguments(
            NAMES
                + " must hold one name in each line, such as desk.example.org, of at most 63 letters,"
                + " digits, hyphens and dots.");
      }
    }
    return names;
  }
}
