package org.mayday.acceptance.soap;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The service Power. */
public final class PowerService {
  private static final String SERVICE = "power";
  private final Soap soap;

  PowerService(Soap soap) {
    this.soap = soap;
  }

  /** Reads the power state. */
  public State state(UUID platform) {
    Xml answer = soap.ask(SERVICE, "getPowerState", "<t:platform>" + platform + "</t:platform>");
    return new State(
        answer.text("state"),
        new TreeSet<>(answer.texts("offered")),
        Long.parseLong(answer.text("millis")));
  }

  /** Changes the power state; answers the firmware's ReturnValue. */
  public int change(UUID platform, String action) {
    String content =
        "<t:platform>%s</t:platform><t:action>%s</t:action>".formatted(platform, action);
    Xml answer = soap.ask(SERVICE, "changePowerState", content);
    return Integer.parseInt(answer.text("returnValue"));
  }

  /**
   * A power state.
   *
   * @param millis how long the PC took
   */
  public record State(String state, Set<String> offered, long millis) {}
}
