package org.mayday.enrolment.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mayday.enrolment.boundary.EnrolmentToken;
import org.mayday.relay.Greeting;
import org.mayday.relay.Line;
import org.mayday.relay.LineListener;
import org.mayday.relay.MalformedFrameException;
import org.mayday.relay.Notice;

/** An agent on its line: it greets, and then relays what it is told to. */
final class Visit implements LineListener {
  private static final Logger LOG = System.getLogger(Visit.class.getName());

  /** Long texts are for greetings only. */
  private static final String ALIVE = "alive";

  private final EnrolmentDesk desk;
  private final Line line;
  private final Relay relay;
  private final AtomicBoolean over = new AtomicBoolean();
  private boolean greeted;

  Visit(EnrolmentDesk desk, Line line) {
    this.desk = desk;
    this.line = line;
    this.relay = new Relay(line);
  }

  @Override
  public boolean heard(String text) {
    if (greeted) {
      return text.equals(ALIVE);
    }
    greeted = true;
    try {
      return greet(Greeting.of(text));
    } catch (MalformedFrameException e) {
      LOG.log(Level.INFO, "Somebody who is no agent: {0}", e.getMessage());
      return false;
    }
  }

  private boolean greet(Greeting greeting) {
    Optional<EnrolmentToken> token = desk.token(greeting);
    if (token.isEmpty()) {
      LOG.log(Level.INFO, "An agent has a token that does not count.");
      return refused(Notice.Kind.FAILED, "The token is wrong, expired or ended.");
    }
    return desk.begin(greeting, token.get(), relay, line)
        || refused(Notice.Kind.LATER, "Too many PCs are being set up at this moment.");
  }

  private boolean refused(Notice.Kind kind, String sentence) {
    line.say(new Notice(kind, sentence).text());
    return false;
  }

  @Override
  public boolean heard(ByteBuffer message) {
    try {
      relay.heard(message);
      return true;
    } catch (MalformedFrameException e) {
      LOG.log(Level.WARNING, "The line of an agent is ended: {0}", e.getMessage());
      return false;
    }
  }

  @Override
  public void gone() {
    if (over.compareAndSet(false, true)) {
      relay.end();
      desk.left();
    }
  }
}
