package org.gridloom.record.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Permissions;
import org.gridloom.record.AddRecords;
import org.gridloom.record.RecordProblem;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;

/**
 * Many records from a table (NJ-3.1.1): it is read at once, every row is checked in the background, and nothing is added until
 * its author has seen what is wrong and says so; the good rows alone only when he asks for that.
 */
@ApplicationScoped
public class ImportRecords {
    private static final int SHOWN = 200;

    private final CurrentCaller currentCaller;
    private final CurrentTenant currentTenant;
    private final AddRecords addRecords;
    private final Imports imports;
    private final ImportLines lines;
    private final LineText text;
    private final Messages messages;
    private final Clock clock;

    ImportRecords(
            CurrentCaller currentCaller,
            CurrentTenant currentTenant,
            AddRecords addRecords,
            Imports imports,
            ImportLines lines,
            LineText text,
            Messages messages,
            Clock clock) {
        this.currentCaller = currentCaller;
        this.currentTenant = currentTenant;
        this.addRecords = addRecords;
        this.imports = imports;
        this.lines = lines;
        this.text = text;
        this.messages = messages;
        this.clock = clock;
    }

    /** One thing wrong with one row, in the reader's language. */
    public record RowFinding(int line, String column, String code, String text) {}

    /**
     * How far it is.
     *
     * @param done rows of the present pass: checking, then keeping
     * @param findings of the first bad rows from {@code offset} on
     */
    public record Progress(
            String id,
            String type,
            String fileName,
            ImportState state,
            int total,
            int done,
            int bad,
            int kept,
            Instant startedAt,
            Optional<Instant> endedAt,
            List<RowFinding> findings) {
        public Progress {
            findings = List.copyOf(findings);
        }
    }

    /** Reads the table and answers the id of the import; refuses an unreadable one, an unknown column, a table too large. */
    @Transactional
    public String start(String type, String fileName, Path file) {
        var caller = currentCaller.require(Permissions.RECORD_IMPORT);
        var batch = addRecords.begin(type);
        var table = SentSheet.read(file);
        var columns = Columns.of(batch.type(), batch.config()).named(table.heading());
        var row = new ImportRow();
        row.id = Ids.next();
        row.node = caller.node().value();
        row.type = type;
        row.personId = caller.personId();
        row.login = caller.login();
        row.fileName = fileName.length() > 200 ? fileName.substring(0, 200) : fileName;
        row.columns = columns.all().stream().map(Columns.Column::name).collect(Collectors.joining(","));
        row.state = ImportState.CHECKING;
        row.total = table.rows().size();
        row.startedAt = clock.instant();
        imports.persist(row);
        int since = 0;
        for (SentSheet.Line line : table.rows()) {
            var stored = new ImportLineRow();
            stored.id = Ids.next();
            stored.importId = row.id;
            stored.line = line.number();
            stored.state = ImportLineRow.NEW;
            stored.content = text.seal(currentTenant.city(), stored.id, line.cells());
            lines.persist(stored);
            if (++since % 1_000 == 0) {
                lines.flush();
                lines.getEntityManager().clear();
            }
        }
        return row.id;
    }

    /** The caller's own; refuses any other with {@link RecordProblem#IMPORT_NOT_FOUND}. */
    @Transactional
    public Progress show(String id, int offset, Locale locale) {
        var row = own(id);
        var bad = lines.find("importId = ?1 and state = ?2 order by line", id, ImportLineRow.BAD)
                .range(Math.max(0, offset), Math.max(0, offset) + SHOWN - 1)
                .list();
        return new Progress(
                row.id,
                row.type,
                row.fileName,
                row.state,
                row.total,
                row.done,
                row.bad,
                row.kept,
                row.startedAt,
                Optional.ofNullable(row.endedAt),
                bad.stream()
                        .flatMap(line ->
                                text.findings(line.findings).stream().map(finding -> told(line.line, finding, locale)))
                        .toList());
    }

    private RowFinding told(int line, Finding finding, Locale locale) {
        String column = finding.pointer().replaceFirst("^/", "").replaceFirst("/.*", "");
        return new RowFinding(line, column, finding.code(), messages.finding(finding, locale));
    }

    /**
     * Adds what was checked. Refuses with IMPORT_HAS_BAD_ROWS while a row is bad, unless only the good ones are wanted.
     */
    @Transactional
    public void keep(String id, boolean goodOnly) {
        var row = in(id, ImportState.CHECKED);
        if (row.bad > 0 && !goodOnly) {
            throw new Problem(RecordProblem.IMPORT_HAS_BAD_ROWS, Map.of("bad", row.bad));
        }
        row.state = ImportState.KEEPING;
        row.done = 0;
    }

    /** Gives it up; its rows are forgotten. */
    @Transactional
    public void drop(String id) {
        var row = in(id, ImportState.CHECKED);
        row.state = ImportState.DROPPED;
        row.endedAt = clock.instant();
        lines.update("content = null where importId = ?1", id);
    }

    private ImportRow in(String id, ImportState state) {
        var row = own(id);
        if (row.state != state) {
            throw new Problem(RecordProblem.IMPORT_NOT_CHECKED_YET, Map.of("state", row.state));
        }
        return row;
    }

    private ImportRow own(String id) {
        var caller = currentCaller.require(Permissions.RECORD_IMPORT);
        return imports.findByIdOptional(id)
                .filter(row -> row.personId.equals(caller.personId()))
                .orElseThrow(() -> new Problem(RecordProblem.IMPORT_NOT_FOUND));
    }
}
