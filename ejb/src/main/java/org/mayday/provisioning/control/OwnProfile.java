package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.presence.control.Gateway;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.provisioning.boundary.MpsLoginKind;
import org.mayday.provisioning.boundary.Profile;
import org.mayday.provisioning.boundary.ProfileContent;
import org.mayday.provisioning.boundary.UserCalls;

/**
 * The profile by which users call this very gateway from wherever they are. Needs a transaction.
 */
@Dependent
public class OwnProfile {
  private static final String NAME = "This gateway";

  /** Seconds that a user's tunnel lasts. */
  private static final int LIFE = 600;

  private final ProfileBook book;
  private final GatewayRoot root;
  private final Gateway gateway;

  @Inject
  public OwnProfile(ProfileBook book, GatewayRoot root, Gateway gateway) {
    this.book = book;
    this.root = root;
    this.gateway = gateway;
  }

  /**
   * Adds it, or makes its next version if the gateway has another address by now.
   *
   * @throws BadArguments if the certificate of the gateway names no host
   */
  public Profile save(String who) {
    int port = gateway.gateway().address().getPort();
    Endpoint server =
        root.names().stream()
            .flatMap(name -> server(name, port))
            .findFirst()
            .orElseThrow(
                () ->
                    new BadArguments(
                        "The certificate of the gateway names no host that PCs could call. Make the"
                            + " profile by hand."));
    ProfileContent content =
        new ProfileContent(
            List.of(server),
            LIFE,
            null,
            null,
            null,
            null,
            UserCalls.BIOS_AND_OS,
            List.of(),
            MpsLoginKind.PASSWORD,
            List.of());
    return book.save(NAME, content, who);
  }

  /** What of a profile does not lead to this gateway, one sentence for each server. */
  public List<String> warnings(ProfileContent content) {
    return new OwnAddress(root.names(), gateway.gateway().address().getPort()).warnings(content);
  }

  /** A wildcard is no server, nor is an address without the name in its certificate. */
  private static Stream<Endpoint> server(String name, int port) {
    try {
      return Stream.of(Endpoint.of(name + ":" + port));
    } catch (BadArguments e) {
      return Stream.empty();
    }
  }
}
