package org.mayday.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mayday.authority.boundary.Authority;
import org.mayday.web.rest.json.CertificatesJson;

/** What PCs are shown by the gateway. */
@RequestScoped
@Path("certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "PCs")
public class CertificatesResource {
  @Inject Authority authority;

  /** The certificates of the gateway, checked as PCs do. */
  @GET
  @Operation(summary = "The certificates of the gateway, checked as PCs do")
  @Terms
  public CertificatesJson checkCertificates() {
    return CertificatesJson.of(authority.checked());
  }
}
