package org.mayday.acceptance.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK's own tool that asks running JVMs. */
public final class Jcmd {
  private Jcmd() {}

  /** What a JVM answers to a command. */
  public static String ask(long pid, String... command) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    words.add(Long.toString(pid));
    words.addAll(List.of(command));
    Process jcmd = new ProcessBuilder(words).redirectErrorStream(true).start();
    return new String(jcmd.getInputStream().readAllBytes());
  }
}
