package org.mayday.image.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.image.boundary.DiskImage;
import org.mayday.image.entity.ImageRow;

/** Lists images in the database. Each method is a transaction of its own. */
@ApplicationScoped
public class ImageShelf {
  @PersistenceContext(unitName = "mayday")
  EntityManager entityManager;

  @Inject Transactions transactions;
  @Inject ImageNews news;

  /** Lists an image, or changes what is said of it. */
  void put(Kept kept) {
    transactions.runInNew(() -> entityManager.merge(new ImageRow(kept.image(), kept.modified())));
  }

  Optional<Kept> find(UUID image) {
    return transactions.inNew(
        () ->
            Optional.ofNullable(entityManager.find(ImageRow.class, image.toString()))
                .map(ImageShelf::kept));
  }

  /** All images by name. */
  List<Kept> all() {
    return transactions.inNew(
        () ->
            entityManager
                .createQuery("select i from ImageRow i order by lower(i.name)", ImageRow.class)
                .getResultStream()
                .map(ImageShelf::kept)
                .toList());
  }

  /** Bytes of all images. */
  long used() {
    return transactions.inNew(
        () ->
            entityManager
                .createQuery("select coalesce(sum(i.bytes), 0) from ImageRow i", Number.class)
                .getSingleResult()
                .longValue());
  }

  void remove(DiskImage image, String who) {
    transactions.runInNew(
        () -> {
          entityManager
              .createQuery("delete from ImageRow i where i.id = :id")
              .setParameter("id", image.id().toString())
              .executeUpdate();
          news.tell("removed", image, who);
        });
  }

  private static Kept kept(ImageRow row) {
    return new Kept(row.image(), row.modified());
  }
}
