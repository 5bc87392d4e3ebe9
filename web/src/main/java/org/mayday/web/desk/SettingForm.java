package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.boundary.Setting;
import org.mayday.provisioning.boundary.Profiles;

/** What the form of a profile says of the firmware besides whom to call. */
@Named
@RequestScoped
public class SettingForm {
  @Inject Profiles profiles;

  private @Nullable List<SettingFields> all;

  /** Shows the settings of a profile. */
  void fill(List<Setting> settings) {
    all = null;
    for (SettingFields fields : getAll()) {
      settings.stream()
          .filter(setting -> setting.name().equals(fields.name()))
          .forEach(fields::fill);
    }
  }

  /** The settings as the form says. */
  List<Setting> said() {
    return getAll().stream().map(SettingFields::said).toList();
  }

  /** The fields of everything that can be set. */
  public List<SettingFields> getAll() {
    if (all == null) {
      List<SettingFields> fields = new ArrayList<>();
      for (AspectInfo info : profiles.aspects()) {
        for (int number = 1; number <= info.most(); number++) {
          fields.add(new SettingFields(info, number));
        }
      }
      all = fields;
    }
    return all;
  }
}
