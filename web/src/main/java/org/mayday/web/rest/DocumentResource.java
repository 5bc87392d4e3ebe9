package org.mayday.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The contract of all this, as it is kept in docs/openapi.json. */
@RequestScoped
@Path("openapi.json")
public class DocumentResource {
  private static final String FILE = "/WEB-INF/openapi.json";

  @Inject ServletContext web;

  /** The document. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public byte[] document() throws IOException {
    try (InputStream file = web.getResourceAsStream(FILE)) {
      return file.readAllBytes();
    }
  }
}
