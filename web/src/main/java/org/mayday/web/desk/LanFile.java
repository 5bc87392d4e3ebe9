package org.mayday.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mayday.lan.boundary.LanSweeps;
import org.mayday.lan.boundary.UnknownSweep;

/** What came out at the addresses of an order, as a CSV file (RFC 4180, text/csv of RFC 7111). */
public class LanFile extends HttpServlet {
  private static final long serialVersionUID = 1L;
  @Inject transient LanSweeps sweeps;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    UUID sweep = Asked.parse(request.getParameter("id")).orElse(null);
    if (sweep == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      String lines = sweeps.csv(sweep);
      response.setContentType("text/csv;charset=UTF-8;header=present");
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"network-" + sweep + ".csv\"");
      response.getWriter().write(lines);
    } catch (UnknownSweep e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
