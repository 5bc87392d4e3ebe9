package org.mayday.apf.session;

import org.mayday.apf.channel.Channel;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.UserAuthFailure;

/**
 * What hosts an {@link AmtSession}: it has the wire and the services behind the forwarded ports.
 * All methods are called on the thread that drives the session.
 */
public interface AmtHost {

  /**
   * Puts a message on the wire, after all former ones.
   *
   * @param message to be encoded before this method returns: the payload of {@link
   *     org.mayday.apf.message.ChannelData} is a view
   */
  void send(ApfMessage message);

  /** The server accepted the login. */
  default void loggedIn() {}

  /** The server refused the login; {@link AmtSession#login} may try again. */
  void loginRefused(UserAuthFailure failure);

  /** The server has answered for all ports that are to be forwarded. */
  default void forwarded() {}

  /** The server asks for a channel: accept or refuse it, now or later. */
  void channelAsked(Channel channel);

  /** The session is over; the last call. Close the wire once all messages are written. */
  void ended(SessionEnd end);
}
