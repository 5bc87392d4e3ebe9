package org.mayday.provisioning.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.provisioning.boundary.ProfileContent;

/**
 * Where PCs find this gateway, to tell early what would be found out only at the first PC.
 *
 * @param names the names in its certificates, lower case; the firmware compares them with that of
 *     the server (Intel AMT Implementation and Reference Guide,
 *     AMT_RemoteAccessService.AddMpServer, CN)
 * @param port where it listens
 */
record OwnAddress(List<String> names, int port) {
  OwnAddress {
    names = List.copyOf(names);
  }

  /**
   * What of a profile does not lead to this gateway, one sentence for each server. It need not be
   * wrong: another gateway may be meant, or a router may lead to another port.
   */
  List<String> warnings(ProfileContent content) {
    List<String> sentences = new ArrayList<>();
    Endpoint first = content.servers().get(0);
    if (!isNamed(first)) {
      sentences.add(
          ("The first server, %s, has no name of this gateway's certificate, which is for %s:"
                  + " applying the profile is refused here.")
              .formatted(first.text(), names.stream().sorted().collect(Collectors.joining(", "))));
    }
    Stream.concat(content.servers().stream().skip(1), content.whom().inside().stream())
        .distinct()
        .filter(server -> !isNamed(server))
        .forEach(
            server ->
                sentences.add(
                    ("The server %s has no name of this gateway's certificate. If it is another"
                            + " gateway, it must know the logins of the PCs.")
                        .formatted(server.text())));
    Stream.concat(content.servers().stream(), content.whom().inside().stream())
        .distinct()
        .filter(server -> isNamed(server) && server.port() != port)
        .forEach(
            server ->
                sentences.add(
                    ("The server %s is called at port %d, and this gateway listens on port %d: PCs"
                            + " arrive only if something leads the one to the other.")
                        .formatted(server.text(), server.port(), port)));
    return List.copyOf(sentences);
  }

  private boolean isNamed(Endpoint server) {
    return names.contains(server.expectedName());
  }
}
