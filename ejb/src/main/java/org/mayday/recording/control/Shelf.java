package org.mayday.recording.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.Transactions;
import org.mayday.recording.boundary.Recording;
import org.mayday.recording.boundary.RecordingPage;
import org.mayday.recording.entity.RecordingRow;

/** Lists recordings in the database. Each method is a transaction of its own. */
@ApplicationScoped
public class Shelf {
  @PersistenceContext(unitName = "mayday")
  EntityManager entityManager;

  @Inject Transactions transactions;

  /** Lists a recording, or changes what is said of it. */
  void put(Recording recording) {
    transactions.runInNew(() -> entityManager.merge(new RecordingRow(recording)));
  }

  Optional<Recording> find(UUID recording) {
    return transactions.inNew(
        () ->
            Optional.ofNullable(entityManager.find(RecordingRow.class, recording.toString()))
                .map(RecordingRow::recording));
  }

  void remove(UUID recording) {
    transactions.runInNew(
        () ->
            entityManager
                .createQuery("delete from RecordingRow r where r.id = :id")
                .setParameter("id", recording.toString())
                .executeUpdate());
  }

  /** Some recordings, newest first. */
  RecordingPage page(@Nullable UUID platform, int offset, int limit) {
    String from =
        " from RecordingRow r" + (platform == null ? "" : " where r.platform = :platform");
    return transactions.inNew(
        () ->
            new RecordingPage(
                recordings(
                    about(
                            entityManager.createQuery(
                                "select r" + from + " order by r.beganAt desc, r.id",
                                RecordingRow.class),
                            platform)
                        .setFirstResult(offset)
                        .setMaxResults(limit)),
                about(entityManager.createQuery("select count(r)" + from, Long.class), platform)
                    .getSingleResult()));
  }

  private static <T> TypedQuery<T> about(TypedQuery<T> query, @Nullable UUID platform) {
    return platform == null ? query : query.setParameter("platform", platform.toString());
  }

  /** At most so many that have no end. */
  List<Recording> open(int most) {
    return transactions.inNew(
        () ->
            recordings(
                entityManager
                    .createQuery(
                        "select r from RecordingRow r where r.endedAt is null order by r.beganAt",
                        RecordingRow.class)
                    .setMaxResults(most)));
  }

  /** At most so many that ended before, oldest first. */
  List<Recording> endedBefore(Instant before, int most) {
    return transactions.inNew(
        () ->
            recordings(
                entityManager
                    .createQuery(
                        "select r from RecordingRow r where r.endedAt < :before order by"
                            + " r.beganAt, r.id",
                        RecordingRow.class)
                    .setParameter("before", before)
                    .setMaxResults(most)));
  }

  /** Bytes of all files that are listed. */
  long kept() {
    return transactions.inNew(
        () ->
            entityManager
                .createQuery("select coalesce(sum(r.kept), 0) from RecordingRow r", Number.class)
                .getSingleResult()
                .longValue());
  }

  private static List<Recording> recordings(TypedQuery<RecordingRow> query) {
    return query.getResultStream().map(RecordingRow::recording).toList();
  }
}
