package org.mayday.web.rest.json;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A login to the firmware of a PC. */
@Schema(name = "AmtLogin", description = "A login to the firmware of a PC.")
public record AmtLoginJson(
    @Schema(example = "admin") String user,
    String password,
    @Schema(
            description =
                "False for one that the PC may have taken instead: it was being changed when its"
                    + " tunnel was cut.")
        boolean certain) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "AmtLoginJson[" + user + "]";
  }
}
