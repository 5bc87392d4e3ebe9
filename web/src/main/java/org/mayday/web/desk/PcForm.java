package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.NewPlatform;
import org.mayday.fleet.boundary.Platform;
import org.mayday.fleet.boundary.PlatformChange;

/** The form to register a PC by hand or to change one. A password that is left empty stays. */
@Named
@ViewScoped
public class PcForm implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Fleet fleet;
  @Inject Told told;

  private final PcFields fields = new PcFields();

  /** Fills the form with what is known of a PC. */
  public void edit(Platform pc) {
    fields.setUuid(pc.uuid().toString());
    fields.setName(pc.name());
    fields.setMpsUsername(pc.mpsUsername());
    fields.setMpsPassword(null);
    fields.setAmtUsername(pc.amtUsername());
    fields.setAmtPassword(null);
    fields.setTags(String.join(", ", pc.tags()));
    fields.setCertificateRequired(pc.certificateRequired());
  }

  /** Registers the PC and goes to its page. */
  public @Nullable String register() {
    Platform registered = told.attempt(() -> fleet.register(entered()));
    return registered == null ? null : "/pc.xhtml?faces-redirect=true&uuid=" + registered.uuid();
  }

  /** Changes the PC. */
  public void change() {
    PlatformChange change =
        new PlatformChange(
            fields.getName(),
            fields.getMpsUsername(),
            fields.getMpsPassword(),
            fields.getAmtUsername(),
            fields.getAmtPassword(),
            tags(),
            fields.isCertificateRequired());
    Platform changed =
        told.attempt(() -> fleet.change(Asked.parse(fields.getUuid()).orElseThrow(), change));
    if (changed != null) {
      told.done("pc.changed", changed.name());
    }
  }

  private NewPlatform entered() {
    return new NewPlatform(
        Asked.parse(fields.getUuid()).orElseThrow(),
        fields.getName(),
        fields.getMpsUsername(),
        fields.getMpsPassword(),
        fields.getAmtUsername(),
        fields.getAmtPassword(),
        tags(),
        fields.isCertificateRequired());
  }

  private Set<String> tags() {
    String text = fields.getTags() == null ? "" : fields.getTags();
    return Arrays.stream(text.split("[,;]"))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  public PcFields getFields() {
    return fields;
  }
}
