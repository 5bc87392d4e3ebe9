package org.mayday.cli.command;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Refusal.Reason;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;
import org.mayday.cli.tunnel.Tunnel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A port of this computer that leads to a port of a PC (docs/cli.md, "Programs of your own"). */
@Command(
    name = "tunnel",
    mixinStandardHelpOptions = true,
    description = {
      "Bring a port of a PC to this computer, for programs with a protocol of their own.",
      "Listens until it is ended by Ctrl-C, by Mayday or by the PC, and says why."
    })
final class TunnelCommand implements Callable<Integer> {
  private static final Set<Integer> PORTS = Set.of(16992, 16993, 16994, 16995, 5900);
  private static final int HIGHEST = 65_535;

  @Spec private CommandSpec spec;
  @Mixin private Connection connection;

  @Parameters(index = "0", paramLabel = "PC", description = "Name or UUID; with --ticket its UUID.")
  private String pc = "";

  @Parameters(
      index = "1",
      paramLabel = "PORT",
      description = "Of the PC: 16992, 16993, 16994, 16995 or 5900.")
  private int port;

  @Option(
      names = "--listen",
      paramLabel = "[ADDRESS:]PORT",
      description =
          "Where programs connect: the same port of this computer alone (127.0.0.1) unless told"
              + " otherwise; 0 for any that is free.")
  private @Nullable String listen;

  @Option(names = "--once", description = "End with the first connection.")
  private boolean once;

  @Option(
      names = "--ticket",
      paramLabel = "TICKET",
      description = "As a page of Mayday gives it, in place of name and password. Good once.")
  private @Nullable String ticket;

  @Override
  public Integer call() throws Refusal {
    if (!PORTS.contains(port)) {
      throw new Refusal(
          Reason.INVALID,
          "A port of a PC is 16992, 16993, 16994, 16995 or 5900, not " + port + ".");
    }
    InetSocketAddress here = here(listen, port);
    PrintWriter out = spec.commandLine().getOut();
    Tunnel tunnel =
        new Tunnel(
            connection.place().address(),
            connection.place().trust(),
            words -> {
              out.println(words);
              out.flush();
            });
    tunnel.work(ticket == null ? fetched() : ticket + " " + pc + " " + port, here, once);
    return 0;
  }

  private String fetched() throws Refusal {
    Server server = connection.server();
    String uuid = Pcs.uuid(server, pc);
    Answer answer =
        server.ask(new Request("operations", "openPort").with("platform", uuid).with("port", port));
    String secret = answer.first("ticket").map(given -> given.text("secret")).orElse("");
    return secret + " " + uuid + " " + port;
  }

  /** Where to listen, as it was said. */
  static InetSocketAddress here(@Nullable String said, int usual) throws Refusal {
    if (said == null) {
      return new InetSocketAddress(InetAddress.getLoopbackAddress(), usual);
    }
    int colon = said.lastIndexOf(':');
    String number = said.substring(colon + 1);
    if (!number.matches("\\d{1,5}") || Integer.parseInt(number) > HIGHEST) {
      throw new Refusal(Reason.INVALID, "--listen must be PORT or ADDRESS:PORT, not: " + said);
    }
    String address = colon < 0 ? "" : said.substring(0, colon).replaceAll("[\\[\\]]", "");
    return address.isEmpty()
        ? new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(number))
        : new InetSocketAddress(address, Integer.parseInt(number));
  }
}
