package org.mayday.web.soap;

import com.sun.xml.ws.developer.SchemaValidation;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.xml.ws.WebServiceContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.Alerts;
import org.mayday.alerts.boundary.UnknownAlert;
import org.mayday.staff.boundary.Role;
import org.mayday.web.soap.alerts.Alert;
import org.mayday.web.soap.alerts.AlertSeverity;
import org.mayday.web.soap.alerts.AlertState;
import org.mayday.web.soap.alerts.AlertsPortType;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;
import org.mayday.web.soap.fault.NotFoundFault;

/** What firmware reports, over SOAP (docs/wsdl/alerts.wsdl). */
@WebService(
    endpointInterface = "org.mayday.web.soap.alerts.AlertsPortType",
    targetNamespace = "urn:mayday:alerts:1",
    serviceName = "AlertsService",
    portName = "AlertsPort",
    wsdlLocation = "WEB-INF/wsdl/alerts.wsdl")
@SchemaValidation(handler = ContractCheck.class, outbound = false)
public class AlertsPort implements AlertsPortType {
  @Inject Alerts alerts;
  @Resource WebServiceContext context;

  @Override
  public List<Alert> listAlerts(
      @Nullable AlertState state,
      @Nullable AlertSeverity severity,
      @Nullable UUID platform,
      @Nullable String text,
      @Nullable Integer limit)
      throws InvalidRequestFault, NotAllowedFault {
    return new Reception(context)
            .ask(
                Role.VIEWER,
                () -> alerts.find(AlertTypes.query(state, severity, platform, text, limit)))
            .alerts()
            .stream()
            .map(AlertTypes::of)
            .toList();
  }

  @Override
  public Alert getAlert(UUID id) throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return new Reception(context)
        .ask(Role.VIEWER, () -> alerts.get(id))
        .map(AlertTypes::whole)
        .orElseThrow(() -> Problems.notFound("There is no alert " + id + "."));
  }

  @Override
  public Alert acknowledgeAlert(UUID id)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    try {
      return new Reception(context).ask(Role.TECHNICIAN, () -> acknowledged(id));
    } catch (UnknownAlert e) {
      throw Problems.notFound(e.getMessage());
    }
  }

  private Alert acknowledged(UUID id) {
    alerts.acknowledge(id);
    return alerts
        .get(id)
        .map(AlertTypes::of)
        .orElseThrow(() -> new UnknownAlert("There is no alert " + id + "."));
  }
}
