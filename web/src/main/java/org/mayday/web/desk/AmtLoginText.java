package org.mayday.web.desk;

import org.mayday.fleet.boundary.AmtLogin;
import org.mayday.fleet.boundary.ExportedLogins;

/** The login of a PC as a text for people; not CSV, where a spreadsheet may take it for more. */
final class AmtLoginText {
  private AmtLoginText() {}

  static String of(ExportedLogins logins) {
    StringBuilder text = new StringBuilder();
    text.append("PC: ").append(logins.name()).append("\r\n");
    text.append("UUID: ").append(logins.platform()).append("\r\n");
    for (AmtLogin login : logins.logins()) {
      if (!login.certain()) {
        text.append("\r\nIf that is refused: its password was being changed when its tunnel ended")
            .append(", so it may have this one.\r\n");
      }
      text.append("User name: ").append(login.user()).append("\r\n");
      text.append("Password: ").append(login.password()).append("\r\n");
    }
    return text.toString();
  }
}
