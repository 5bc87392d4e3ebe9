package org.mayday.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.mayday.enrolment.control.EnrolmentDesk;
import org.mayday.relay.Frame;
import org.mayday.relay.Line;
import org.mayday.relay.LineListener;

/** Where agents come in. */
@ApplicationScoped
public class AgentDoor {
  /** Bytes of the largest message that an agent may send. */
  public static final int LARGEST = Frame.LARGEST;

  /** How long an agent may take to say who it is. */
  public static final Duration UNTIL_GREETING = Duration.ofSeconds(15);

  /** Agents give a sign of life every 20 s. */
  public static final Duration SILENCE = Duration.ofSeconds(90);

  @Inject EnrolmentDesk desk;

  /** Somebody has come; empty if there are too many already. */
  public Optional<LineListener> open(Line line) {
    return desk.open(line);
  }
}
