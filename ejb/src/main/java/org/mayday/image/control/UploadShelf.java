package org.mayday.image.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.image.boundary.ImageUpload;
import org.mayday.image.entity.ImageRow;
import org.mayday.image.entity.UploadRow;

/** Lists images on their way in the database. Each method is a transaction of its own. */
@ApplicationScoped
public class UploadShelf {
  @PersistenceContext(unitName = "mayday")
  EntityManager entityManager;

  @Inject Transactions transactions;
  @Inject ImageNews news;

  void add(ImageUpload upload, String digest) {
    transactions.runInNew(() -> entityManager.persist(new UploadRow(upload, digest)));
  }

  Optional<ImageUpload> find(UUID upload) {
    return transactions.inNew(() -> row(upload).map(UploadRow::upload));
  }

  /** The state of its digest, for as much as is told to be received. */
  Optional<String> digest(UUID upload) {
    return transactions.inNew(() -> row(upload).map(UploadRow::digest));
  }

  private Optional<UploadRow> row(UUID upload) {
    return Optional.ofNullable(entityManager.find(UploadRow.class, upload.toString()));
  }

  /** All of them, the oldest first. */
  List<ImageUpload> all() {
    return transactions.inNew(
        () ->
            entityManager
                .createQuery("select u from UploadRow u order by u.beganAt, u.id", UploadRow.class)
                .getResultStream()
                .map(UploadRow::upload)
                .toList());
  }

  /** More has arrived; whether it is still wanted. */
  boolean grow(UUID upload, long received, String digest, Instant now) {
    return transactions.inNew(
        () -> {
          Optional<UploadRow> row = row(upload);
          row.ifPresent(it -> it.grow(received, digest, now));
          return row.isPresent();
        });
  }

  void remove(UUID upload) {
    transactions.runInNew(() -> row(upload).ifPresent(entityManager::remove));
  }

  /** The upload is over: an image is listed instead. */
  void become(Kept kept) {
    transactions.runInNew(
        () -> {
          row(kept.image().id()).ifPresent(entityManager::remove);
          entityManager.persist(new ImageRow(kept.image(), kept.modified()));
          news.tell("uploaded", kept.image(), kept.image().by());
        });
  }
}
