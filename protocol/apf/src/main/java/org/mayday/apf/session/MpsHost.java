package org.mayday.apf.session;

import java.util.Set;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.UdpSendTo;

/**
 * What hosts an {@link MpsSession}: it has the wire and knows who may log in. All methods are
 * called on the thread that drives the session, in the order in which they take effect: an answer
 * is sent before the news about it is told, and whoever passes news on must keep it that way.
 * Methods other than {@link #send} may call the session in return, except for {@link
 * MpsSession#receive} and {@link MpsSession#tick}.
 */
public interface MpsHost {

  /**
   * Puts a message on the wire, after all former ones. Must not call the session: of a wire that
   * turns out to be lost it is told afterwards.
   *
   * @param message to be encoded before this method returns: the payload of {@link
   *     org.mayday.apf.message.ChannelData} is a view
   */
  void send(ApfMessage message);

  /**
   * A device wants to log in. Answer by {@link MpsSession#verified} now or later; until then the
   * host should read nothing from the wire.
   *
   * @param password never to be logged
   */
  void authenticationAsked(String username, String password);

  /**
   * A device wants to log in without a password (method "none"). A host that knows devices by
   * something else, such as a certificate in TLS, answers by {@link MpsSession#verified} now or
   * later, as for a password.
   *
   * @return false if the attempt fails at once
   */
  default boolean passwordlessAsked(String username) {
    return false;
  }

  /**
   * A login attempt failed, and the device was told so.
   *
   * @param method name of the method that was tried
   * @param attempts how many have failed so far
   */
  void loginFailed(String username, String method, int attempts);

  /** The device is logged in, and was told so. */
  void loggedIn();

  /**
   * The forwarded ports have been the same for the quiet time: for the first time, or again after a
   * change.
   *
   * @param ports TCP ports of the device that it accepts channels to; unmodifiable
   */
  void forwarded(Set<Integer> ports);

  /** The device wants a datagram to be sent. */
  void datagramReceived(UdpSendTo datagram);

  /**
   * The device asks for a channel; only if {@link MpsSettings#deviceChannels()}. Answer by {@link
   * Channel#accept} or {@link Channel#refuse} now or later.
   */
  void channelAsked(Channel channel);

  /** The session is over; the last call. Close the wire once all messages are written. */
  void ended(SessionEnd end);
}
