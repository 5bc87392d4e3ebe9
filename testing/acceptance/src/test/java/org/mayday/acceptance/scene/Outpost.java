package org.mayday.acceptance.scene;

import java.util.UUID;
import java.util.stream.Collectors;
import org.mayday.simulator.fleet.PcSpec;
import org.mayday.simulator.personality.Personalities;

/** A second server, at which PCs call that the first one's desk helps. */
public final class Outpost {
  /** Columns of the CSV that hold the login to WS-Management. */
  private static final int AMT_USER = 4;

  private static final int AMT_PASSWORD = 5;

  private final Place place;
  private final HelpDesk staff;

  public Outpost(Place place) {
    this.place = place;
    this.staff = new HelpDesk(place);
  }

  /** Its first administrator. */
  public Person administrator() {
    return staff.administrator();
  }

  /** A new PC that calls there and is registered there only, without its AMT password. */
  public Pc pc() {
    String name = "edge-" + UUID.randomUUID().toString().substring(0, 8);
    PcSpec spec = Pc.make(name, Personalities.of(Scene.USUAL));
    Pc pc = Pc.install(spec, place);
    administrator().fleet().importCsv(withoutAmt(pc.csv()));
    return pc;
  }

  /** The lines of a CSV with empty AMT logins. */
  private static String withoutAmt(String csv) {
    return csv.lines().map(Outpost::lineWithoutAmt).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String lineWithoutAmt(String line) {
    String[] cells = line.split(",", -1);
    if (!cells[0].equals("uuid")) {
      cells[AMT_USER] = "";
      cells[AMT_PASSWORD] = "";
    }
    return String.join(",", cells);
  }

  /** What the server says to somebody who wants an AMT password kept there. */
  public String refusesTheAmtPasswordOf(Pc pc) {
    return administrator().fleet().importCsv(pc.csv()).errors().toString();
  }
}
