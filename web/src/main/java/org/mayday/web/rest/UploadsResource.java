package org.mayday.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mayday.image.boundary.ImageUploads;
import org.mayday.staff.boundary.Role;
import org.mayday.web.rest.json.UploadsJson;

/** The images on their way to the library. */
@RequestScoped
@Path("image-uploads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Images")
public class UploadsResource {
  @Inject ImageUploads uploads;

  /** All uploads that are under way. */
  @GET
  @Operation(
      summary = "The images on their way to the library",
      description = "They are uploaded by tus, at /mayday/image-uploads.")
  @Terms(role = Role.SUPERVISOR)
  public UploadsJson listUploads() {
    return UploadsJson.of(uploads.list());
  }
}
