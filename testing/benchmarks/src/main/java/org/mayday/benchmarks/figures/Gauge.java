package org.mayday.benchmarks.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the JVM of a server costs, from Linux and from the JDK's own tools. */
public final class Gauge {
  /** Processor time is counted in ticks of 10 ms (Linux, proc(5): USER_HZ). */
  private static final long TICK_MILLIS = 10;

  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

  private final long pid;

  public Gauge(long pid) {
    this.pid = pid;
  }

  /** The process as it is now. */
  public Reading read() {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      String status = Files.readString(Path.of("/proc/" + pid + "/status"));
      return new Reading(
          System.nanoTime(),
          ticks * TICK_MILLIS,
          number(status, "VmRSS"),
          (int) number(status, "Threads"));
    } catch (IOException e) {
      throw new UncheckedIOException("process " + pid + " cannot be read", e);
    }
  }

  private static long number(String status, String name) {
    Matcher line = Pattern.compile("(?m)^" + name + ":\\s*(\\d+)").matcher(status);
    return line.find() ? Long.parseLong(line.group(1)) : 0;
  }

  /** Kilobytes of heap in use after a full garbage collection. */
  public long heapKb() {
    jcmd("GC.run");
    return used(jcmd("GC.heap_info"));
  }

  static long used(String heapInfo) {
    long sum = 0;
    for (String line : heapInfo.lines().toList()) {
      Matcher used = USED.matcher(line);
      if (used.find()) {
        sum += Long.parseLong(used.group(1));
      }
    }
    return sum;
  }

  /** Runs a diagnostic command of the JDK in the server and returns what it printed. */
  public String jcmd(String command) {
    try {
      Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
      Process process =
          new ProcessBuilder(tool.toString(), Long.toString(pid), command)
              .redirectErrorStream(true)
              .start();
      String output = new String(process.getInputStream().readAllBytes());
      process.waitFor(30, TimeUnit.SECONDS);
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
