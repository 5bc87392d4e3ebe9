package org.mayday.batch.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mayday.batch.control.BatchBook;
import org.mayday.visits.boundary.RunOver;

/** Hears when a run of a batch is over. */
@ApplicationScoped
public class BatchWatch {
  @Inject BatchBook book;

  void over(@Observes RunOver event) {
    if (event.run().batch() != null) {
      book.ended(event.run().batch());
    }
  }
}
