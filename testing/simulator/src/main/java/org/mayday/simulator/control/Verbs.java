package org.mayday.simulator.control;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mayday.simulator.platform.Line.LineState;
import org.mayday.simulator.platform.Mischief;
import org.mayday.simulator.platform.RemoteDrives;
import org.mayday.simulator.platform.RemoteScreen;
import org.mayday.simulator.platform.SimulatedPc;

/** All verbs. */
public final class Verbs {

  private static final int USUAL_CUT = 200;
  private static final String USUAL_PERIOD = "30s";

  private static final List<Verb> OWN =
      List.of(
          new Verb("press", "[REASON...]", "The user presses the help key.", Verbs::press),
          new Verb("alert", "", "The PC raises an alert and calls.", Verbs::alert),
          new Verb(
              "periodic",
              "[EVERY]",
              "The PC calls now and at each interval: 30s, 5m, 2h; without one each 30 s.",
              Verbs::periodic),
          new Verb(
              "user-by-timer",
              "[EVERY]",
              "The PC says \"user initiated\" at each interval (30s, 5m, 2h) though nobody presses"
                  + " a key.",
              Verbs::userByTimer),
          new Verb("hang-up", "", "The PC closes its tunnel and stops calling.", Verbs::hangUp),
          new Verb("silent", "", "The PC says nothing and answers nothing.", Verbs::silent),
          new Verb(
              "cut",
              "[BYTES] [tunnel]",
              "The next WS-Management answer ends after some bytes (200); with \"tunnel\" so does"
                  + " all.",
              Verbs::cut),
          new Verb(
              "hostile",
              "bomb|entity|deep|huge|truncated",
              "The next WS-Management answer is meant to bring its reader down.",
              Verbs::hostile),
          new Verb("drop", "", "The PC's connection is lost; it redials.", Verbs::drop),
          new Verb(
              "wrong-password", "", "The PC logs in with a wrong password.", Verbs::wrongPassword),
          new Verb("behave", "", "Ends all misbehaviour of the PC.", Verbs::behave),
          new Verb("power", "", "Tells the power state of the PC.", Verbs::power),
          new Verb("button", "", "Somebody presses the power button.", Verbs::button),
          new Verb(
              "display",
              "WIDTHxHEIGHT...",
              "Somebody connects displays of these sizes, one to three: 1920x1080 1280x1024.",
              Verbs::display),
          new Verb(
              "drives",
              "[hold BYTES|go]",
              "Tells what the PC has read of the drives that a console lends. Held, its host reads no"
                  + " further than so many bytes of an image until it may go on.",
              Verbs::drives),
          new Verb("show", "", "Tells all about the PC.", Verbs::show));

  /** All verbs, in the order of the help. */
  public static final List<Verb> ALL =
      Stream.of(OWN, EventVerbs.ALL, SetupVerbs.ALL).flatMap(List::stream).toList();

  private Verbs() {}

  /** The verb of a name. */
  public static Optional<Verb> of(String name) {
    return ALL.stream().filter(verb -> verb.name().equals(name)).findFirst();
  }

  private static String press(SimulatedPc pc, List<String> words) {
    boolean open = pc.connected();
    if (!pc.pressHelpKey(String.join(" ", words))) {
      return pc.name() + ": the key does nothing, user calls are switched off";
    }
    if (pc.reports().atHome()) {
      return pc.name() + ": inside of the company an event calls for help";
    }
    return pc.name()
        + (open ? ": a tunnel is open already and stays, an event tells" : " calls for help");
  }

  private static String alert(SimulatedPc pc, List<String> words) {
    pc.raiseAlert();
    return pc.name() + " raises an alert";
  }

  private static String periodic(SimulatedPc pc, List<String> words) {
    Duration every = interval(words);
    pc.callPeriodically(every);
    return pc.name() + " calls every " + every.toSeconds() + " s";
  }

  private static String userByTimer(SimulatedPc pc, List<String> words) {
    Duration every = interval(words);
    pc.callAsUserByTimer(every);
    return pc.name() + " says user initiated every " + every.toSeconds() + " s";
  }

  private static String hangUp(SimulatedPc pc, List<String> words) {
    pc.hangUp();
    return pc.name() + " has hung up";
  }

  private static String silent(SimulatedPc pc, List<String> words) {
    pc.mischief().silent(true);
    return pc.name() + " is silent until told to behave";
  }

  private static String cut(SimulatedPc pc, List<String> words) {
    int bytes =
        words.stream()
            .filter(word -> word.matches("\\d{1,6}"))
            .findFirst()
            .map(Integer::valueOf)
            .orElse(USUAL_CUT);
    boolean tunnel = words.contains("tunnel");
    pc.mischief().cutNext(new Mischief.Cut(bytes, tunnel));
    return pc.name() + ": the next answer ends after " + bytes + " bytes";
  }

  private static String hostile(SimulatedPc pc, List<String> words) {
    String wanted = words.isEmpty() ? "bomb" : words.get(0);
    for (Mischief.Hostile what : Mischief.Hostile.values()) {
      if (what.name().equalsIgnoreCase(wanted)) {
        pc.mischief().answerNext(what);
        return pc.name() + ": the next answer is hostile: " + wanted;
      }
    }
    return pc.name() + ": there is no hostile answer " + wanted;
  }

  private static String drop(SimulatedPc pc, List<String> words) {
    pc.line().cut();
    return pc.name() + " has lost its connection";
  }

  private static String wrongPassword(SimulatedPc pc, List<String> words) {
    pc.mischief().wrongPassword(true);
    pc.line().cut();
    return pc.name() + " logs in with a wrong password from now on";
  }

  private static String behave(SimulatedPc pc, List<String> words) {
    pc.behave();
    return pc.name() + " behaves again";
  }

  private static String power(SimulatedPc pc, List<String> words) {
    return pc.name() + ": power " + pc.powerState() + ", host " + pc.host();
  }

  private static String button(SimulatedPc pc, List<String> words) {
    pc.power().pressPowerButton();
    return power(pc, words);
  }

  private static String display(SimulatedPc pc, List<String> words) {
    boolean sizes = words.stream().allMatch(word -> word.matches("[1-9]\\d{0,3}x[1-9]\\d{0,3}"));
    if (words.isEmpty() || words.size() > RemoteScreen.MOST_DISPLAYS || !sizes) {
      return pc.name() + ": one to three sizes, such as 1920x1080";
    }
    pc.remoteScreen().connect(words.stream().map(Verbs::size).toList());
    return pc.name() + " has displays of " + String.join(", ", words);
  }

  private static RemoteScreen.Display size(String word) {
    String[] parts = word.split("x");
    return new RemoteScreen.Display(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  private static String drives(SimulatedPc pc, List<String> words) {
    RemoteDrives drives = pc.remoteDrives();
    if (words.size() == 2 && words.get(0).equals("hold") && words.get(1).matches("\\d{1,12}")) {
      drives.holdAt(Long.parseLong(words.get(1)));
    } else if (words.equals(List.of("go"))) {
      drives.goOn();
    } else if (!words.isEmpty()) {
      throw new IllegalArgumentException("drives, drives hold BYTES, or drives go");
    }
    return String.join(
        "\n",
        "%s: drives %s%s"
            .formatted(
                pc.name(),
                drives.seen() ? "of a console" : drives.taken() ? "not seen yet" : "of nobody",
                drives.held() ? ", held" : ""),
        drives.reading().map(Record::toString).orElse("nothing read"),
        "session ended by the firmware: " + (drives.ended().isEmpty() ? "never" : drives.ended()));
  }

  private static String show(SimulatedPc pc, List<String> words) {
    LineState line = pc.line().state();
    return String.join(
        "\n",
        row(pc),
        "uuid " + pc.uuid(),
        "firmware " + pc.personality().serverHeader(),
        "set up " + setUp(pc),
        "network " + pc.lan().address().map(String::valueOf).orElse("through the tunnel only"),
        "event log records " + pc.eventLog().records().size(),
        "told to " + pc.toldTo(),
        "next boot " + nextBoot(pc),
        "consent code " + pc.consent().shown().orElse("none"),
        "disk " + (pc.power().blank() ? "blank" : "with an operating system"),
        "last boot " + pc.power().lastBoot().map(Record::toString).orElse("none"),
        "tunnels opened " + line.opened() + ", log-ins refused " + line.refused(),
        "called last "
            + line.called().map(it -> it.accessInfo() + ":" + it.port()).orElse("nobody"),
        "events acknowledged %d, refused %d, given up %d"
            .formatted(pc.reports().acknowledged(), pc.reports().refused(), pc.reports().givenUp()),
        "last failure " + line.lastFailure().orElse("none"));
  }

  private static String setUp(SimulatedPc pc) {
    String how =
        switch (pc.provisioning().state()) {
          case PRE -> "not at all";
          case IN -> "not yet, it waits for a setup server";
          case POST -> pc.consent().inClientControl() ? "in client control" : "in admin control";
        };
    return how + pc.provisioning().refusal().map(why -> ", refused: " + why).orElse("");
  }

  /** One line about a PC: name, release, line, power. */
  static String row(SimulatedPc pc) {
    LineState line = pc.line().state();
    String how = line.connected() ? "connected" : line.trigger().isPresent() ? "calling" : "idle";
    String why = line.trigger().map(trigger -> " (" + trigger.policyName() + ")").orElse("");
    return "%-12s %-10s %s%s, power %s, host %s"
        .formatted(pc.name(), pc.personality().name(), how, why, pc.powerState(), pc.host());
  }

  private static String nextBoot(SimulatedPc pc) {
    return pc.bootPlan().nextOnly()
        ? pc.bootPlan().source().orElse("as the BIOS says") + ", with options"
        : "as the BIOS says";
  }

  private static Duration interval(List<String> words) {
    return Intervals.parse(words.isEmpty() ? USUAL_PERIOD : words.get(0));
  }
}
