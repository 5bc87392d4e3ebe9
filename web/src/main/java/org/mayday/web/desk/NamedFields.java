package org.mayday.web.desk;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlOutputLabel;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Iterator;
import java.util.Optional;

/**
 * Says in front of what is wrong with a field which field that is. Beside the field the sentence
 * (the detail of a message) stands alone; where it pops up (the summary) it needs the name.
 */
public class NamedFields implements PhaseListener {
  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RENDER_RESPONSE;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    Iterator<String> fields = faces.getClientIdsWithMessages();
    while (fields.hasNext()) {
      String field = fields.next();
      if (field != null && faces.getViewRoot() != null) {
        faces
            .getViewRoot()
            .invokeOnComponent(
                faces, field, (context, component) -> name(context, field, component));
      }
    }
  }

  private static void name(FacesContext faces, String field, UIComponent component) {
    UIComponent parent = component.getParent();
    if (parent == null) {
      return;
    }
    label(parent, component.getId())
        .ifPresent(
            label ->
                faces.getMessageList(field).stream()
                    .filter(message -> message.getDetail() != null)
                    .filter(message -> message.getDetail().equals(message.getSummary()))
                    .forEach(message -> prefix(message, label)));
  }

  private static void prefix(FacesMessage message, String label) {
    String detail = message.getDetail();
    message.setSummary(label + ": " + detail);
    message.setDetail(detail);
  }

  private static Optional<String> label(UIComponent parent, String field) {
    return parent.getChildren().stream()
        .filter(HtmlOutputLabel.class::isInstance)
        .map(HtmlOutputLabel.class::cast)
        .filter(label -> field.equals(label.getFor()) && label.getValue() != null)
        .map(label -> label.getValue().toString())
        .findFirst();
  }
}
