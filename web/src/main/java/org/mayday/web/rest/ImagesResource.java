package org.mayday.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mayday.image.boundary.ImageLibrary;
import org.mayday.staff.boundary.Role;
import org.mayday.web.problem.ProblemType;
import org.mayday.web.rest.json.ImagesJson;

/** The images that can be lent to PCs. */
@RequestScoped
@Path("images")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Images")
public class ImagesResource {
  @Inject ImageLibrary library;

  /** All images. */
  @GET
  @Operation(summary = "The images that can be lent to PCs")
  @Terms(role = Role.TECHNICIAN)
  public ImagesJson listImages() {
    return ImagesJson.of(library.list());
  }

  /** Removes an image. */
  @DELETE
  @Path("{id}")
  @Operation(summary = "Removes an image for good; a PC that has it in a drive can go on")
  @Terms(role = Role.SUPERVISOR, problems = ProblemType.NOT_FOUND)
  public void removeImage(@PathParam("id") UUID id) {
    library.remove(id);
  }
}
