package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.bridge.boundary.BridgeRefused;
import org.mayday.bridge.boundary.Exchange;
import org.mayday.bridge.boundary.Explorer;
import org.mayday.bridge.boundary.Inquiry;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.Platform;
import org.mayday.operation.boundary.OperationFailed;

/** The page that asks the firmware of one PC for anything and shows what goes over the wire. */
@Named
@ViewScoped
public class ExplorerView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Explorer explorer;
  @Inject Fleet fleet;
  @Inject Told told;
  @Inject Asked asked;

  private final ExplorerFields fields = new ExplorerFields();
  private @Nullable String uuid;
  private @Nullable Platform pc;
  private List<Exchange> exchanges = List.of();

  /** Reads the PC anew, right before the page is written. */
  public void load() {
    pc = Asked.parse(uuid).flatMap(fleet::get).orElse(null);
  }

  /** Turns the form to what was chosen. */
  public void turn() {
    exchanges = List.of();
  }

  /** Sends what the form says. */
  public void send() {
    UUID platform = Asked.parse(uuid).orElseThrow();
    List<Exchange> done = told.attempt(() -> explore(platform, fields.inquiry()));
    exchanges = done == null ? List.of() : done;
  }

  /** Takes a message that was sent into the form, to be changed and sent again. */
  public void reuse() {
    int number = Integer.parseInt(asked.text("number"));
    if (number >= 0 && number < exchanges.size()) {
      fields.setKind(Inquiry.Kind.RAW);
      fields.setMessage(exchanges.get(number).request());
    }
  }

  private List<Exchange> explore(UUID platform, Inquiry inquiry)
      throws BridgeRefused, OperationFailed {
    return explorer.explore(platform, inquiry);
  }

  /** The ways to ask. */
  public Inquiry.Kind[] getKinds() {
    return Inquiry.Kind.values();
  }

  /** Names of known classes. */
  public List<String> getClasses() {
    return explorer.classes();
  }

  public ExplorerFields getFields() {
    return fields;
  }

  public List<Exchange> getExchanges() {
    return exchanges;
  }

  public @Nullable Platform getPc() {
    return pc;
  }

  public @Nullable String getUuid() {
    return uuid;
  }

  public void setUuid(@Nullable String uuid) {
    this.uuid = uuid;
  }
}
