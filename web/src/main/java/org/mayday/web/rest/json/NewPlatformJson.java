package org.mayday.web.rest.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.boundary.NewPlatform;

/** A PC to be registered. */
@Schema(name = "NewPlatform", description = "A PC to be registered.")
public record NewPlatformJson(
    @Schema(
            description = "The SMBIOS system UUID.",
            example = "4c4c4544-004b-4210-8033-b7c04f504633")
        @NotNull
        UUID uuid,
    @Schema(example = "ward-17") @NotBlank @Size(max = 200) String name,
    @Schema(description = "With which it logs in to the gateway.", example = "ward17")
        @NotNull
        @Size(min = 1, max = 64)
        String mpsUsername,
    @Schema(description = "With which it logs in to the gateway.") @NotNull @Size(min = 1, max = 64)
        String mpsPassword,
    @Schema(
            description = "For WS-Management; admin if there is only a password.",
            example = "admin")
        @Size(max = 64)
        @Nullable String amtUsername,
    @Schema(description = "For WS-Management.") @Size(max = 64) @Nullable String amtPassword,
    @Schema(description = "Labels.") @Size(max = 20)
        @Nullable List<@NotBlank @Size(max = 50) String> tags,
    @Schema(
            description =
                "Whether it must prove itself by a certificate of its own to log in; false if"
                    + " absent.")
        @Nullable Boolean certificateRequired) {

  /** As the boundary wants it. */
  public NewPlatform order() {
    return new NewPlatform(
        uuid,
        name,
        mpsUsername,
        mpsPassword,
        amtUsername,
        amtPassword,
        tags == null ? Set.of() : new LinkedHashSet<>(tags),
        Boolean.TRUE.equals(certificateRequired));
  }

  /** Leaves the passwords out. */
  @Override
  public String toString() {
    return "NewPlatformJson[" + uuid + "]";
  }
}
