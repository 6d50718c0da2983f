package org.gridloom.record.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.outbox.Outbox;
import org.gridloom.place.Places;
import org.gridloom.record.AddRecords;
import org.gridloom.shared.Finding;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/** The next rows of one import, in one transaction. */
@ApplicationScoped
class ImportBatch {
    private static final int ROWS = 250;

    private final Imports imports;
    private final ImportLines lines;
    private final AddRecords addRecords;
    private final LineText text;
    private final Places places;
    private final Outbox outbox;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    ImportBatch(
            Imports imports,
            ImportLines lines,
            AddRecords addRecords,
            LineText text,
            Places places,
            Outbox outbox,
            CurrentTenant currentTenant,
            Clock clock) {
        this.imports = imports;
        this.lines = lines;
        this.addRecords = addRecords;
        this.text = text;
        this.places = places;
        this.outbox = outbox;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** Answers whether there is more to do. */
    @Transactional
    public boolean handle(String importId) {
        var row = imports.findById(importId);
        if (row == null || row.state != ImportState.CHECKING && row.state != ImportState.KEEPING) {
            return false;
        }
        boolean keeping = row.state == ImportState.KEEPING;
        var next = lines.find(
                        "importId = ?1 and state = ?2 order by line",
                        importId,
                        keeping ? ImportLineRow.GOOD : ImportLineRow.NEW)
                .page(0, ROWS)
                .list();
        var batch = addRecords.begin(row.type);
        var reader = reader(row, batch);
        for (ImportLineRow line : next) {
            one(row, line, batch, reader, keeping);
        }
        row.done += next.size();
        if (next.size() < ROWS) {
            ended(row, keeping);
            return false;
        }
        return true;
    }

    /** The person may no longer do it: what was added stays, the rest is given up. */
    @Transactional
    public void stop(String importId) {
        imports.findByIdOptional(importId).ifPresent(row -> {
            row.state = ImportState.DROPPED;
            row.endedAt = clock.instant();
            lines.update("content = null where importId = ?1", importId);
        });
    }

    private void ended(ImportRow row, boolean keeping) {
        row.state = keeping ? ImportState.KEPT : ImportState.CHECKED;
        if (keeping) {
            row.endedAt = clock.instant();
            lines.update("content = null where importId = ?1", row.id);
            outbox.publish(new RecordsImported(row.id, row.type, row.kept, row.bad, clock.instant()));
        }
    }

    private ReadCells reader(ImportRow row, AddRecords.Batch batch) {
        var byWord = new HashMap<String, String>();
        places.inTenant(TenantPath.of(row.node)).forEach(place -> {
            byWord.put(place.id(), place.id());
            byWord.merge(place.name(), place.id(), (one, another) -> ""); // two of one name mean neither
        });
        byWord.values().remove("");
        var heading = Arrays.stream(row.columns.split(",", -1))
                .map(name -> new Cell(name, false))
                .toList();
        return new ReadCells(
                batch.type(),
                batch.config(),
                Columns.of(batch.type(), batch.config()).named(heading),
                Map.copyOf(byWord),
                batch::other);
    }

    private void one(ImportRow row, ImportLineRow line, AddRecords.Batch batch, ReadCells reader, boolean keeping) {
        var read = reader.read(text.open(currentTenant.city(), line.id, line.content));
        // Who keeps has seen what looks the same on record; two of one table that do have passed the check together.
        var command = keeping ? read.command().asAnother() : read.command();
        var outcome = batch.handle(command, keeping && read.findings().isEmpty());
        var findings = new ArrayList<Finding>(read.findings());
        findings.addAll(outcome.findings());
        if (!keeping) {
            line.sameKey = outcome.sameKey().orElse(null);
            before(row, line)
                    .ifPresent(first -> findings.add(Finding.error("", "SHEET_SAME_IN_FILE", Map.of("line", first))));
        }
        if (!findings.isEmpty()) {
            line.state = ImportLineRow.BAD;
            line.findings = text.findings(findings);
            row.bad++;
        } else if (keeping) {
            line.state = ImportLineRow.KEPT;
            line.recordId = outcome.id().orElse(null);
            line.content = null;
            row.kept++;
        } else {
            line.state = ImportLineRow.GOOD;
        }
    }

    /** The line of the same table that has the same key, when it comes before. */
    private Optional<Integer> before(ImportRow row, ImportLineRow line) {
        if (line.sameKey == null) {
            return Optional.empty();
        }
        List<ImportLineRow> same = lines.find(
                        "importId = ?1 and sameKey = ?2 and line < ?3 order by line", row.id, line.sameKey, line.line)
                .page(0, 1)
                .list();
        return same.stream().findFirst().map(first -> first.line);
    }
}
