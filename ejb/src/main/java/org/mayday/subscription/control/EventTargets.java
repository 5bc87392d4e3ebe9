package org.mayday.subscription.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.Superfluous;
import org.mayday.vault.control.Vault;
import org.mayday.wsman.Subscription.Login;

/** Where events can be sent, with the login that is needed there. */
@Dependent
public class EventTargets {
  /**
   * Through the tunnel any http address leads to the gateway. This one leads nowhere when it is
   * tried without a tunnel, because nobody can own the name (RFC 2606).
   */
  static final String TUNNEL = "http://mayday.invalid:16998/events";

  private final Passwords passwords;

  @Inject
  public EventTargets(Vault vault, Transactions transactions) {
    this(platform -> transactions.within(() -> vault.eventPassword(platform)));
  }

  EventTargets(Passwords passwords) {
    this.passwords = passwords;
  }

  /** Kinds of places. */
  public enum Target {
    /** This server through the tunnel, for a PC outside the company network. */
    THIS_SERVER_BY_TUNNEL,
    /** The event listener of this server, for a PC inside the company network. */
    THIS_SERVER_BY_LISTENER,
    /** Another address. */
    OTHER
  }

  /** A place with its login. */
  record Address(String url, Optional<Login> login) {}

  /**
   * The place that was said.
   *
   * @throws BadArguments if it was not said completely
   */
  Address of(UUID platform, Arguments said) {
    return switch (said.choice("target", Target.class)) {
      case THIS_SERVER_BY_TUNNEL -> tunnel(said);
      case THIS_SERVER_BY_LISTENER -> listener(platform, said);
      case OTHER -> new Address(said.text("address"), login(said));
    };
  }

  private static Address tunnel(Arguments said) {
    Superfluous.refuse(said, "target THIS_SERVER_BY_TUNNEL", "address", "user", "password");
    return new Address(TUNNEL, Optional.empty());
  }

  private Address listener(UUID platform, Arguments said) {
    Superfluous.refuse(said, "target THIS_SERVER_BY_LISTENER", "user", "password");
    if (said.optional("address").isEmpty()) {
      throw new BadArguments(
          "subscriptions.add needs address, where the PC finds this server inside the company"
              + " network, such as http://desk.example.org:8080/mayday.");
    }
    String base = said.text("address").replaceFirst("/+$", "");
    String user = platform.toString();
    return new Address(
        base + "/events/" + user, Optional.of(new Login(user, passwords.of(platform))));
  }

  private static Optional<Login> login(Arguments said) {
    Optional<String> user = said.optional("user");
    Optional<String> password = said.optional("password");
    if (user.isPresent() != password.isPresent()) {
      throw new BadArguments("user and password belong together.");
    }
    return user.map(name -> new Login(name, password.orElseThrow()));
  }

  /** The passwords of PCs for the event listener. */
  @FunctionalInterface
  interface Passwords {
    String of(UUID platform);
  }
}
