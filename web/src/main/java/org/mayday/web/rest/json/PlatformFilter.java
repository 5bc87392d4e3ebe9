package org.mayday.web.rest.json;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.boundary.PlatformQuery;
import org.mayday.fleet.boundary.PlatformSort;

/** Which PCs, and in which order; what is absent does not narrow the search. */
public class PlatformFilter extends Paging {
  /** With these words. */
  @QueryParam("text")
  @Size(max = 200)
  @Parameter(description = "Part of the name, beginning of the UUID or of the address, or a tag.")
  public @Nullable String text;

  /** With or without a tunnel. */
  @QueryParam("connected")
  @Parameter(description = "Only PCs with a tunnel, or only those without.")
  public @Nullable Boolean connected;

  /** With this tag. */
  @QueryParam("tag")
  @Size(max = 50)
  @Parameter(description = "Only PCs with this tag.")
  public @Nullable String tag;

  /** In which order. */
  @QueryParam("sort")
  @DefaultValue("NAME")
  @Parameter(description = "In which order; equal ones by UUID.")
  public PlatformSort sort = PlatformSort.NAME;

  /** The other way round. */
  @QueryParam("descending")
  @DefaultValue("false")
  @Parameter(description = "Whether that order is turned round.")
  public Boolean descending = false;

  /** As the boundary wants it. */
  public PlatformQuery query() {
    return new PlatformQuery(text, connected, tag, sort, descending, after, limit);
  }
}
