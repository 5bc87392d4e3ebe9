package org.mayday.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All that there is under {@code /api/v1}, named one by one so that nothing else gets there. */
@ApplicationPath(Api.PATH)
@OpenAPIDefinition(
    info =
        @Info(
            title = "Mayday",
            version = "1",
            description =
                "The help desk for PCs with Intel AMT: calls for help, alerts, PCs, and what can be"
                    + " done with their firmware. Times are ISO 8601 in UTC; members without a"
                    + " value are left out of answers; clients must pass over members and words"
                    + " that they do not know.",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    servers = @Server(url = "/mayday/api/v1"),
    security = @SecurityRequirement(name = "basic"),
    tags = {
      @Tag(name = "Calls", description = "Calls for help, and what happens to them."),
      @Tag(name = "Alerts", description = "What firmware reports."),
      @Tag(name = "PCs", description = "The PCs, and what the gateway shows them."),
      @Tag(name = "Operations", description = "What firmware can be asked for."),
      @Tag(name = "Power", description = "The power of PCs."),
      @Tag(name = "Images", description = "Images, and the disks that programs lend to PCs."),
      @Tag(name = "Network", description = "PCs in the network."),
      @Tag(
          name = "Work",
          description = "Operations in the background, for many PCs, and at every visit.")
    })
@SecurityScheme(
    securitySchemeName = "basic",
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description = "Name and password of a member of the staff (RFC 7617), at every request.")
public class Api extends Application {
  /** Where it is, after the path of the application. */
  public static final String PATH = "/api/v1";

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        CallsResource.class,
        CallResource.class,
        AlertsResource.class,
        PcsResource.class,
        PcResource.class,
        ImportResource.class,
        CertificatesResource.class,
        OperationsResource.class,
        PcOperationsResource.class,
        PortsResource.class,
        PowerResource.class,
        DisksResource.class,
        ImagesResource.class,
        UploadsResource.class,
        SweepsResource.class,
        RunsResource.class,
        BatchesResource.class,
        PoliciesResource.class,
        DocumentResource.class,
        JsonBody.class,
        Parameters.class,
        QueryCheck.class,
        Problems.class,
        BrokenRules.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    // the server's own WADL would be a second, poorer contract
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
