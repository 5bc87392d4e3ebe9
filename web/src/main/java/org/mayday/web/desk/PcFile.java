package org.mayday.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.mayday.inventory.boundary.Inventories;
import org.mayday.logs.boundary.LogKind;
import org.mayday.logs.boundary.LogQuery;
import org.mayday.logs.boundary.PcLogs;

/**
 * Files about a PC: inventory.json, inventory.csv, events.csv and audit.csv, each with its uuid.
 */
public class PcFile extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Inventories inventories;
  @Inject transient PcLogs logs;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<UUID> pc = Asked.parse(request.getParameter("uuid"));
    String name = String.valueOf(request.getPathInfo()).substring(1);
    Optional<String> content = pc.flatMap(uuid -> content(uuid, name));
    if (content.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(name.endsWith(".json") ? "application/json" : "text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + pc.get() + "-" + name + "\"");
    response.getWriter().write(content.get());
  }

  private Optional<String> content(UUID pc, String name) {
    return switch (name) {
      case "inventory.json" -> inventories.latest(pc).map(PcFileText::json);
      case "inventory.csv" -> inventories.latest(pc).map(PcFileText::csv);
      case "events.csv" -> Optional.of(records(pc, LogKind.EVENT));
      case "audit.csv" -> Optional.of(records(pc, LogKind.AUDIT));
      default -> Optional.empty();
    };
  }

  private String records(UUID pc, LogKind log) {
    return PcFileText.csv(
        logs.find(new LogQuery(pc, log, null, null, null, 0, LogQuery.MOST)).entries());
  }
}
