package org.mayday.acceptance.trouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.mayday.acceptance.command.Jcmd;

/**
 * What keeps objects of a JVM alive, apart from Payara's own habits. For one thread.
 *
 * <p>These are set aside, because they hold on to a release that is gone and no application can
 * change it:
 *
 * <ul>
 *   <li>a thread remembers on whose behalf it was started: by the context of access control that it
 *       inherits, which goes with JDK 24, and by its context class loader. Payara's pools never end
 *       their core threads, and the JDK's TLS copies that context to each connection;
 *   <li>an exception remembers the classes on the stack where it was made. Payara's class loaders
 *       keep one for each resource that somebody opened and never closed;
 *   <li>what was looked up about a thread remembers the classes on its stack. Payara's statistics
 *       of the JVM keep the last that they looked at;
 *   <li>a thread of Payara's pools remembers the call that it made last for a bean, until its next;
 *   <li>a transaction that was under way when its release was taken away stays in Payara's table of
 *       handlers of resources, and knows the beans that took part;
 *   <li>Metro's provider of message security keeps the release of each SOAP service that was asked.
 * </ul>
 */
final class Holders {
  private static final Set<String> SET_ASIDE = Set.of("contextClassLoader", "backtrace");
  private static final Set<String> CLASSES_SET_ASIDE =
      Set.of(
          "class com.sun.ejb.containers.SimpleEjbResourceHandlerImpl",
          "java.security.AccessControlContext",
          "java.lang.management.ThreadInfo",
          "org.glassfish.api.invocation.InvocationManagerImpl$InvocationFrames",
          "com.sun.xml.wss.provider.wsit.WSITAuthConfigProvider");

  private static final int UNREACHED = -2;
  private static final int ROOT = -1;

  private final HeapDump heap;
  private final int[] holder;
  private final Deque<Integer> next = new ArrayDeque<>();

  private Holders(HeapDump heap) {
    this.heap = heap;
    holder = new int[heap.size()];
    Arrays.fill(holder, UNREACHED);
    for (int root : heap.roots()) {
      holder[root] = ROOT;
      next.add(root);
    }
    while (!next.isEmpty()) {
      int place = next.remove();
      if (!CLASSES_SET_ASIDE.contains(heap.describe(place))) {
        boolean letsGo = heap.letsGo(place);
        heap.references(place, (to, name) -> reach(place, to, name, letsGo));
      }
    }
  }

  private void reach(int place, int to, String name, boolean letsGo) {
    boolean counts =
        !SET_ASIDE.contains(name)
            && !(letsGo && (name.equals("referent") || name.equals("discovered")));
    if (counts && holder[to] == UNREACHED) {
      holder[to] = place;
      next.add(to);
    }
  }

  /** Takes a dump of a JVM of this machine; the file is deleted again. */
  static Holders in(long pid, Path work) throws IOException {
    Path file = work.resolve("heap-" + pid + ".hprof").toAbsolutePath();
    Files.deleteIfExists(file);
    try {
      // What waits for its finalizer is garbage after another round.
      for (String command : List.of("GC.run", "GC.run_finalization", "GC.run")) {
        Jcmd.ask(pid, command);
      }
      Jcmd.ask(pid, "GC.heap_dump", file.toString());
      return new Holders(new HeapDump(file));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** For each class of a name, one for each class loader: why it is still there. */
  List<String> ofClass(String name) {
    List<String> reasons = new ArrayList<>();
    for (int place = 0; place < heap.size(); place++) {
      if (holder[place] != UNREACHED && name.equals(heap.className(place))) {
        reasons.add(path(place));
      }
    }
    return reasons;
  }

  private String path(int place) {
    StringBuilder path = new StringBuilder();
    for (int at = place; at != ROOT; at = holder[at]) {
      path.append(heap.describe(at)).append("\n  held by ");
    }
    return path.append("the JVM").toString();
  }
}
