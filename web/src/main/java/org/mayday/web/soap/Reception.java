package org.mayday.web.soap;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.xml.soap.SOAPConstants;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPFactory;
import jakarta.xml.soap.SOAPFault;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.handler.MessageContext;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.util.UUID;
import javax.xml.namespace.QName;
import org.mayday.staff.boundary.Role;
import org.mayday.web.signin.Denied;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;

/**
 * Receives each SOAP request: turns away what breaks the contract, asks the boundary, and puts into
 * words what every operation may meet. Stateless but for the context of the request.
 */
class Reception {
  private static final System.Logger LOG = System.getLogger(Reception.class.getName());

  private final WebServiceContext context;

  Reception(WebServiceContext context) {
    this.context = context;
  }

  /** What a request asks of a boundary. */
  @FunctionalInterface
  interface Work<T, X extends Exception> {
    T answer() throws X;
  }

  /**
   * Does the work.
   *
   * @param role the least role that the boundary admits; named in the fault if the user lacks it
   * @throws InvalidRequestFault if the request does not fit the contract; the work is not begun
   * @throws NotAllowedFault if the boundary refuses the user
   * @throws SOAPFaultException if Mayday itself fails; tells a number to look for in the log
   * @throws X what the boundary declares, and its application exceptions
   */
  <T, X extends Exception> T ask(Role role, Work<T, X> work)
      throws X, InvalidRequestFault, NotAllowedFault {
    if (context.getMessageContext().get(ContractCheck.VIOLATION) instanceof String sentence) {
      throw Problems.invalid(sentence);
    }
    try {
      return work.answer();
    } catch (EJBAccessException refused) {
      mark(role);
      throw Problems.notAllowed(role);
    } catch (RuntimeException failure) {
      if (failure.getClass().isAnnotationPresent(ApplicationException.class)) {
        throw failure;
      }
      throw ownFailure(failure);
    }
  }

  /** Lets the audit log know; without a servlet there is none. */
  private void mark(Role role) {
    MessageContext message = context.getMessageContext();
    if (message.get(MessageContext.SERVLET_REQUEST) instanceof HttpServletRequest request
        && message.get(MessageContext.WSDL_OPERATION) instanceof QName operation) {
      Denied.mark(
          request, "SOAP %s, needs %s".formatted(operation.getLocalPart(), role.roleName()));
    }
  }

  private static SOAPFaultException ownFailure(RuntimeException failure) {
    UUID incident = UUID.randomUUID();
    LOG.log(System.Logger.Level.ERROR, "SOAP request failed, incident " + incident, failure);
    try {
      SOAPFault fault = SOAPFactory.newInstance(SOAPConstants.SOAP_1_1_PROTOCOL).createFault();
      fault.setFaultCode(new QName(SOAPConstants.URI_NS_SOAP_1_1_ENVELOPE, "Server"));
      fault.setFaultString(
          "Mayday failed to do this. The server's log tells why, under incident " + incident + ".");
      return new SOAPFaultException(fault);
    } catch (SOAPException e) {
      throw new IllegalStateException(e);
    }
  }
}
