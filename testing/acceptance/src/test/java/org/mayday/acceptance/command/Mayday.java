package org.mayday.acceptance.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.mayday.acceptance.soap.Post;

/** The jar of the command line, started anew for each command, as one member of the staff. */
public final class Mayday {
  private static final long LIMIT = 120;
  private final URI site;
  private final String user;
  private final String password;
  private final Path work;

  /**
   * @param site address of the product, ending with a slash
   * @param work directory for the password, the certificate and the output
   */
  public Mayday(URI site, String user, String password, Path work) {
    this.site = site;
    this.user = user;
    this.password = password;
    this.work = work;
  }

  /** Runs a command with the server's own certificate trusted and the password in a file. */
  public Ran run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add("--ca=" + certificate());
    all.add("--user=" + user);
    all.add("--password-file=" + file("password", password + "\n"));
    return bare(all);
  }

  /** The same with JSON as its answer. */
  public JsonObject json(String... words) {
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = "--json";
    Ran ran = run(all);
    if (ran.exitCode() != 0) {
      throw new AssertionError("mayday " + String.join(" ", words) + ": " + ran);
    }
    return read(ran.out());
  }

  /** What a command wrote as JSON. */
  public static JsonObject read(String out) {
    try (var reader = Json.createReader(new StringReader(out))) {
      return reader.readObject();
    }
  }

  /** Runs the agent on a PC whose firmware software on it finds at a port. */
  public Ran agent(String token, String systemPassword, int lmsPort) {
    return bare(
        List.of(
            "agent",
            "--ca=" + certificate(),
            "--token-file=" + file("token", token + "\n"),
            "--os-admin-password-file=" + file("system", systemPassword + "\n"),
            "--lms-port=" + lmsPort,
            "--patience=0"));
  }

  /**
   * Starts such an agent, which comes again for as long as it usually does. Each of those that run
   * at a time needs a work directory of its own.
   */
  public Running startAgent(String token, String systemPassword, int lmsPort) {
    return start(
        List.of(
            "agent",
            "--ca=" + certificate(),
            "--token-file=" + file("token", token + "\n"),
            "--os-admin-password-file=" + file("system", systemPassword + "\n"),
            "--lms-port=" + lmsPort));
  }

  /**
   * Starts to forward a port as the member of the staff, to any port here that is free. Each of
   * those that run at a time needs a work directory of its own.
   */
  public Running startTunnel(String... words) {
    List<String> all = new ArrayList<>(List.of("tunnel"));
    all.addAll(List.of(words));
    all.add("--listen=0");
    all.add("--ca=" + certificate());
    all.add("--user=" + user);
    all.add("--password-file=" + file("password", password + "\n"));
    return start(all);
  }

  /** The same with a command line that a page made. */
  public Running startTunnelAsThePageSays(String line) {
    List<String> all = new ArrayList<>(List.of(line.split(" ")));
    all.removeAll(List.of("java", "-jar", "mayday.jar"));
    all.add("--listen=0");
    all.add("--ca=" + certificate());
    return start(all);
  }

  /** Runs a command with nothing added but the server's address. */
  public Ran bare(List<String> words) {
    try (Running running = start(words)) {
      return running.end();
    }
  }

  private Running start(List<String> words) {
    try {
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1", // it lives for a second
                  "-XX:+UseSerialGC",
                  "-jar",
                  Path.of(System.getProperty("mayday.cli")).toRealPath().toString()));
      command.addAll(words);
      Path out = work.resolve("out");
      Path err = work.resolve("err");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("MAYDAY_"));
      builder.environment().put("MAYDAY_SERVER", site.toString());
      Process process = builder.start();
      process.getOutputStream().close();
      return new Running(words, process, out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path certificate() {
    try (SSLSocket socket =
        (SSLSocket)
            Post.trusting().getSocketFactory().createSocket(site.getHost(), site.getPort())) {
      Certificate shown = socket.getSession().getPeerCertificates()[0];
      String text = Base64.getMimeEncoder().encodeToString(shown.getEncoded());
      return file(
          "server.pem", "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(work.resolve(name), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A command that has ended. */
  public record Ran(int exitCode, String out, String err) {}

  /** A command that may not have ended yet; closing it ends it. */
  public record Running(List<String> words, Process process, Path out, Path err)
      implements AutoCloseable {
    /** How it ended, which it has to do soon. */
    public Ran end() {
      try {
        if (!process.waitFor(LIMIT, TimeUnit.SECONDS)) {
          throw new AssertionError(
              "mayday "
                  + words
                  + " does not end: "
                  + Files.readString(out)
                  + Files.readString(err)
                  + Jcmd.ask(process.pid(), "Thread.print"));
        }
        return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    /** What it has said until now. */
    public String said() {
      try {
        return Files.readString(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
