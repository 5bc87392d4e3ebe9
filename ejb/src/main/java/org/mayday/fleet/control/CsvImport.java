package org.mayday.fleet.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mayday.fleet.boundary.ImportReport;
import org.mayday.fleet.boundary.InvalidPlatform;
import org.mayday.vault.control.HashedChange;
import org.mayday.vault.control.Vault;

/** Imports a whole file or nothing. Runs in the caller's transaction. */
@ApplicationScoped
public class CsvImport {
  @Inject PlatformStore store;
  @Inject Vault vault;

  /** Registers the new PCs of the file and changes the known ones. */
  public ImportReport run(Reader csv) {
    CsvErrors errors = new CsvErrors();
    List<CsvLine> lines = new CsvReader(errors).read(csv);
    List<PlatformDraft> drafts = drafts(lines, errors);
    if (!errors.isEmpty()) {
      return new ImportReport(0, 0, errors.inOrder());
    }
    List<HashedChange> credentials =
        vault.hash(drafts.stream().map(PlatformDraft::credentials).toList());
    int registered = store.write(drafts, credentials);
    return new ImportReport(registered, drafts.size() - registered, List.of());
  }

  /** In the order of the UUIDs: two writers lock rows in the same order. */
  private List<PlatformDraft> drafts(List<CsvLine> lines, CsvErrors errors) {
    Set<UUID> known = known(lines);
    List<PlatformDraft> drafts = new ArrayList<>(lines.size());
    for (CsvLine line : lines) {
      try {
        PlatformDraft draft = store.allowed(PlatformDraft.of(line.uuid(), line.values()));
        drafts.add(known.contains(line.uuid()) ? draft : draft.complete());
      } catch (InvalidPlatform e) {
        errors.add(line.line(), e.getMessage());
      }
    }
    drafts.sort(Comparator.comparing(PlatformDraft::uuid));
    return drafts;
  }

  private Set<UUID> known(List<CsvLine> lines) {
    List<UUID> uuids = lines.stream().map(CsvLine::uuid).toList();
    Set<UUID> known = new HashSet<>();
    for (int from = 0; from < uuids.size(); from += PlatformStore.CHUNK) {
      int to = Math.min(from + PlatformStore.CHUNK, uuids.size());
      known.addAll(store.registered(uuids.subList(from, to)));
    }
    return known;
  }
}
