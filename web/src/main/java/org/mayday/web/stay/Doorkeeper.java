package org.mayday.web.stay;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.websocket.Session;
import java.time.Duration;

/** Receives those who come by WebSockets, and shows them out when their time is up. */
@ApplicationScoped
public class Doorkeeper {
  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  ManagedScheduledExecutorService clock;

  /**
   * Somebody has come.
   *
   * @param patience how long he may take to say who he is
   * @param late what is done if he does not; waits for nobody
   */
  public void receive(Session session, Duration patience, Runnable late) {
    Stay.begin(session, patience, clock, late);
  }

  /**
   * Somebody has come who had to say before who he is.
   *
   * @param silence for how long he may be silent
   */
  public void welcome(Session session, Duration silence) {
    Stay.welcome(session, silence, clock);
  }
}
