package org.mayday.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mayday.batch.boundary.Batches;
import org.mayday.batch.boundary.UnknownBatch;
import org.mayday.operation.boundary.RoleMissing;

/** What came out of a batch, as a CSV file (RFC 4180, text/csv of RFC 7111). */
public class BatchFile extends HttpServlet {
  private static final long serialVersionUID = 1L;
  @Inject transient Batches batches;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    UUID batch = Asked.parse(request.getParameter("id")).orElse(null);
    if (batch == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/csv;charset=UTF-8;header=present");
    response.setHeader("Content-Disposition", "attachment; filename=\"batch-" + batch + ".csv\"");
    try {
      batches.csv(batch, response.getWriter());
    } catch (UnknownBatch e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (RoleMissing e) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
