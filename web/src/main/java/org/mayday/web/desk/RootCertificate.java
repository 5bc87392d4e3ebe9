package org.mayday.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mayday.authority.boundary.Authority;

/** The root certificate that PCs must trust, as a PEM file (RFC 7468). */
public class RootCertificate extends HttpServlet {
  private static final long serialVersionUID = 1L;
  @Inject transient Authority authority;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setContentType("application/x-pem-file");
    response.setHeader("Content-Disposition", "attachment; filename=\"mayday-root.pem\"");
    response.getWriter().write(authority.rootPem());
  }
}
