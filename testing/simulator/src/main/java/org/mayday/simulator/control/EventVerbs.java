package org.mayday.simulator.control;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mayday.simulator.event.Indication;
import org.mayday.simulator.log.LogRecord.Kind;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.LanListener;
import org.mayday.simulator.platform.LanMail.Answer;
import org.mayday.simulator.platform.SimulatedPc;

/** The verbs for what a PC tells by itself. */
final class EventVerbs {

  private static final String USUAL_EVENT = "iAMT0005";
  private static final int INFORMATION = 2;
  private static final int PATIENCE_SECONDS = 30;

  private static final String KINDS =
      Stream.of(Kind.values()).map(Kind::name).collect(Collectors.joining(", "));

  static final List<Verb> ALL =
      List.of(
          new Verb(
              "event",
              "[ID [NUMBER] [ARGUMENTS...]]",
              "The PC posts an event, such as iAMT0036, through its tunnel. Without"
                  + " an ID it is iAMT0005; NUMBER and ARGUMENTS are those of the message.",
              EventVerbs::event),
          new Verb(
              "trap",
              "[KIND]",
              "The PC has the gateway send a Platform Event Trap. KIND is one of "
                  + KINDS
                  + "; without one it is CHASSIS_INTRUSION.",
              EventVerbs::trap),
          new Verb(
              "lan-event",
              "URL [USER PASSWORD] [ID [NUMBER] [ARGUMENTS...]]",
              "The PC posts an event to a listener in the network, without its tunnel. USER"
                  + " and PASSWORD are those that the page of the PC shows.",
              EventVerbs::lanEvent),
          new Verb(
              "home",
              "URL [USER PASSWORD]",
              "The PC comes inside of the company: no tunnels, events go to a listener there.",
              EventVerbs::home),
          new Verb("away", "", "The PC leaves the company again.", EventVerbs::away),
          new Verb(
              "move",
              "[DOMAIN]",
              "The PC comes to a network that tells it this domain, or none.",
              EventVerbs::move));

  private EventVerbs() {}

  private static String event(SimulatedPc pc, List<String> words) {
    Indication indication = indication(words);
    pc.reports().say(indication);
    boolean goes = pc.connected() || pc.reports().atHome();
    return pc.name()
        + " reports "
        + indication.messageId()
        + (goes ? "" : " as soon as it has a tunnel");
  }

  private static String trap(SimulatedPc pc, List<String> words) {
    Kind kind = words.isEmpty() ? Kind.CHASSIS_INTRUSION : kind(words.get(0));
    return pc.reports().trap(kind)
        ? pc.name() + " sends a trap of " + kind
        : pc.name() + " has no tunnel for a trap";
  }

  private static Kind kind(String word) {
    return Stream.of(Kind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("there is no kind " + word + "; there are " + KINDS));
  }

  private static String lanEvent(SimulatedPc pc, List<String> words) {
    LanListener listener = listener(words);
    int used = listener.login().isPresent() ? 3 : 1;
    Indication indication = indication(words.subList(used, words.size()));
    try {
      Answer answer =
          pc.reports().post(listener, indication).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return "%s: the listener answers %d and %s"
          .formatted(
              pc.name(),
              answer.status(),
              answer.acknowledged() ? "acknowledges" : "does not acknowledge");
    } catch (ExecutionException | TimeoutException nobody) {
      return pc.name() + ": no answer: " + nobody.getMessage();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return pc.name() + ": interrupted";
    }
  }

  private static String home(SimulatedPc pc, List<String> words) {
    LanListener listener = listener(words);
    pc.reports().comeHome(listener);
    return pc.name() + " is inside of the company and tells " + listener.address();
  }

  private static String away(SimulatedPc pc, List<String> words) {
    pc.reports().leaveHome();
    return pc.name() + " is outside of the company";
  }

  private static String move(SimulatedPc pc, List<String> words) {
    pc.moveTo(words.isEmpty() ? "" : words.get(0));
    return pc.name()
        + (pc.surroundings().inside()
            ? " takes this for the company's network and calls nobody"
            : " is outside of the company");
  }

  /** An address, and a name with its password unless an event follows at once. */
  private static LanListener listener(List<String> words) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("where does the listener listen?");
    }
    boolean login = words.size() >= 3 && !isId(words.get(1));
    return new LanListener(
        URI.create(words.get(0)),
        login ? Optional.of(new Credentials(words.get(1), words.get(2))) : Optional.empty());
  }

  private static Indication indication(List<String> words) {
    if (words.isEmpty()) {
      return Indication.of(USUAL_EVENT);
    }
    boolean numbered = words.size() > 1 && words.get(1).matches("\\d{1,4}");
    return new Indication(
        words.get(0),
        numbered ? Integer.parseInt(words.get(1)) : 0,
        words.subList(numbered ? 2 : 1, words.size()),
        INFORMATION);
  }

  private static boolean isId(String word) {
    return word.matches("[A-Za-z]{1,8}\\d{4}");
  }
}
