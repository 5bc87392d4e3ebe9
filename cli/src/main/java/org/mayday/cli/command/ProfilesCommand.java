package org.mayday.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How PCs are set up to call (docs/wsdl/provisioning.xsd); its own subcommands change it. */
@Command(
    name = "profile",
    description =
        "List how PCs are set up to call; its own subcommands change it and give it to PCs.",
    subcommands = {
      ProfilesCommand.Change.class,
      ProfilesCommand.Delete.class,
      ProfilesCommand.Pcs.class,
      ProfileWorkCommand.Apply.class,
      ProfileWorkCommand.Check.class,
      ProfileWorkCommand.Continue.class,
      ProfileWorkCommand.Remove.class
    })
final class ProfilesCommand extends AskingCommand {
  @Override
  List<Section> ask(Server server) throws Refusal {
    List<Answer> profiles =
        server.ask(new Request(Profiles.SERVICE, "listProfiles")).all("profile");
    List<Answer> counts = server.ask(new Request(Profiles.SERVICE, "countStandings")).all("count");
    return List.of(
        Section.rows("profiles", profiles.stream().map(it -> counted(it, counts)).toList()));
  }

  private static Map<String, Object> counted(Answer profile, List<Answer> counts) {
    Map<String, Object> row = Profiles.row(profile);
    row.put(
        "pcs",
        counts.stream()
            .filter(count -> count.text("profile").equals(profile.text("name")))
            .mapToLong(count -> Long.parseLong(count.text("pcs")))
            .sum());
    return row;
  }

  /** Adds one, or makes its next version. */
  @Command(name = "set", description = "Add a profile, or make its next version as a whole.")
  static final class Change extends AskingCommand {
    @Parameters(paramLabel = "NAME", description = "Of the profile.")
    private String name = "";

    @Option(
        names = "--mps",
        paramLabel = "ADDRESS:PORT",
        required = true,
        arity = "1",
        description =
            "Whom PCs call, one to four times; \"192.0.2.7:4433 mps.example.org\" with the name in the"
                + " certificate.")
    private List<String> servers = List.of();

    @Option(
        names = "--inside",
        paramLabel = "ADDRESS:PORT",
        arity = "1",
        description =
            "Whom PCs call inside the company, for each of their reasons, once or twice; needs"
                + " --home, and AMT 11.6.")
    private List<String> inside = List.of();

    @Option(
        names = "--user-life",
        paramLabel = "SECONDS",
        description = "Users' calls last so long; 0 until closed.")
    private @Nullable Integer userLife;

    @Option(
        names = "--user-order",
        paramLabel = "ADDRESS:PORT",
        arity = "1",
        description =
            "Users' calls go to this server, once or twice in the order in which they are tried; to"
                + " the first two as in --mps if left out.")
    private List<String> userOrder = List.of();

    @Option(
        names = "--alert-life",
        paramLabel = "SECONDS",
        description = "Calls for alerts last so long.")
    private @Nullable Integer alertLife;

    @Option(
        names = "--alert-order",
        paramLabel = "ADDRESS:PORT",
        arity = "1",
        description = "The same for alerts.")
    private List<String> alertOrder = List.of();

    @Option(
        names = "--periodic-life",
        paramLabel = "SECONDS",
        description = "Calls by timer last so long; needs --every or --daily.")
    private @Nullable Integer periodicLife;

    @Option(
        names = "--periodic-order",
        paramLabel = "ADDRESS:PORT",
        arity = "1",
        description = "The same for the timer.")
    private List<String> periodicOrder = List.of();

    @Option(names = "--every", paramLabel = "SECONDS", description = "Interval of the timer.")
    private @Nullable Integer everySeconds;

    @Option(names = "--daily", paramLabel = "HH:MM", description = "Time of day of the timer.")
    private @Nullable String dailyAt;

    @Option(
        names = "--user-calls",
        paramLabel = "FROM",
        description = "DISABLED, BIOS, OS or BIOS_AND_OS; ${DEFAULT-VALUE} if left out.",
        defaultValue = "BIOS_AND_OS")
    private String userCalls = "";

    @Option(
        names = "--home",
        paramLabel = "DOMAIN",
        arity = "1",
        description = "A domain inside the company, up to five times; none to be always outside.")
    private List<String> homeDomains = List.of();

    @Option(
        names = "--login",
        paramLabel = "HOW",
        description =
            "How PCs prove themselves, PASSWORD or CERTIFICATE; ${DEFAULT-VALUE} if left out.",
        defaultValue = "PASSWORD")
    private String login = "";

    @Option(
        names = "--set",
        paramLabel = "SETTING.KEY=VALUE",
        arity = "1",
        description = "What is set in the firmware besides, such as features.sol=ON.")
    private List<String> settings = List.of();

    @Option(
        names = "--secret",
        paramLabel = "SETTING.KEY=@FILE",
        arity = "1",
        description =
            "The same for what is secret; @- reads it from the input. One that is left out stays"
                + " as it is.")
    private List<String> secrets = List.of();

    @Option(
        names = "--repairs",
        description = "A PC that is found to differ is set up so again by itself.")
    private boolean repairs;

    @Override
    List<Section> ask(Server server) throws Refusal {
      Request request = new Request(Profiles.SERVICE, "saveProfile").with("name", name);
      each(request, "server", servers);
      each(request, "insideServer", inside);
      request.with("userLifeSeconds", userLife);
      each(request, "userOrder", userOrder);
      request.with("alertLifeSeconds", alertLife);
      each(request, "alertOrder", alertOrder);
      request.with("periodicLifeSeconds", periodicLife);
      each(request, "periodicOrder", periodicOrder);
      request
          .with("everySeconds", everySeconds)
          .with("dailyAt", dailyAt)
          .with("userCalls", userCalls);
      each(request, "homeDomain", homeDomains);
      request.with("login", login);
      Settings.of(Arguments.of(settings, System.in), Arguments.of(secrets, System.in))
          .write(request);
      request.with("repairs", repairs);
      Answer answer = server.ask(request);
      return List.of(
          Section.facts("profile", Profiles.row(answer.first("profile").orElse(answer))));
    }

    private static void each(Request request, String name, List<String> values) {
      for (String value : values) {
        request.with(name, value);
      }
    }
  }

  /** Deletes one. */
  @Command(name = "delete", description = "Delete a profile that no PC has.")
  static final class Delete extends AskingCommand {
    @Parameters(paramLabel = "NAME", description = "Of the profile.")
    private String name = "";

    @Override
    List<Section> ask(Server server) throws Refusal {
      server.ask(new Request(Profiles.SERVICE, "deleteProfile").with("name", name));
      return List.of(Section.facts("profile", Map.of("deleted", true)));
    }
  }

  /** Tells which PC has which. */
  @Command(name = "pcs", description = "List which PC has which profile, and how far it is.")
  static final class Pcs extends AskingCommand {
    private static final int AT_A_TIME = 1_000;

    @Parameters(
        paramLabel = "NAME",
        arity = "0..1",
        description = "Of a profile: only PCs that have it or are being given it.")
    private @Nullable String name;

    @Override
    List<Section> ask(Server server) throws Refusal {
      List<Answer> standings = new ArrayList<>();
      List<Answer> some;
      do {
        some =
            server
                .ask(
                    new Request(Profiles.SERVICE, "listStandings")
                        .with("profile", name)
                        .with("offset", standings.size())
                        .with("limit", AT_A_TIME))
                .all("standing");
        standings.addAll(some);
      } while (some.size() == AT_A_TIME);
      return List.of(Section.rows("pcs", standings.stream().map(Profiles::standing).toList()));
    }
  }
}
