package org.gridloom.record.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Permissions;
import org.gridloom.outbox.Outbox;
import org.gridloom.record.DescribeTypes;
import org.gridloom.record.FindRecords;
import org.gridloom.record.ListRecords;
import org.gridloom.record.RecordCard;
import org.gridloom.record.sheet.Columns.Column;
import org.gridloom.record.type.RecordType;

/** Records into a table: what a question finds, masked as in every list; and the empty table to fill in for an import. */
@ApplicationScoped
public class ExportRecords {
    private final ListRecords listRecords;
    private final DescribeTypes describeTypes;
    private final EffectiveConfigs configs;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final Clock clock;

    ExportRecords(
            ListRecords listRecords,
            DescribeTypes describeTypes,
            EffectiveConfigs configs,
            CurrentCaller currentCaller,
            Outbox outbox,
            Clock clock) {
        this.listRecords = listRecords;
        this.describeTypes = describeTypes;
        this.configs = configs;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Media type of a format; refuses with SHEET_FORMAT_UNKNOWN. */
    public static String mediaType(String format) {
        return TableWriter.mediaType(format);
    }

    /** Writes the table to a file of its own, for the caller to send and delete. */
    @Transactional
    public Path handle(FindRecords.Query query, String format, Locale locale) {
        TableWriter.mediaType(format);
        currentCaller.require(Permissions.RECORD_EXPORT);
        var columns = columns(query.type());
        return written(format, writer -> {
            writer.row(heading(columns, locale));
            int rows = listRecords.handle(query, locale, cards -> cards.forEach(card -> row(writer, columns, card)));
            outbox.publish(new RecordsExported(query.type(), rows, format, clock.instant()));
        });
    }

    /** A table with the heading only. */
    @Transactional
    public Path template(String type, String format, Locale locale) {
        TableWriter.mediaType(format);
        var columns = columns(type);
        return written(format, writer -> writer.row(heading(columns, locale)));
    }

    private List<Column> columns(String name) {
        describeTypes.require(name);
        EffectiveConfig config = configs.at(currentCaller.require().node());
        return Columns.of(config.require(RecordType.class, name), config).all();
    }

    private static List<String> heading(List<Column> columns, Locale locale) {
        return columns.stream().map(column -> column.label(locale)).toList();
    }

    private static void row(TableWriter writer, List<Column> columns, RecordCard card) {
        var cells = new ArrayList<String>();
        for (Column column : columns) {
            cells.add(column.isPlace() ? card.placeName() : card.texts().getOrDefault(column.name(), ""));
        }
        try {
            writer.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void write(TableWriter writer) throws IOException;
    }

    private static Path written(String format, Work work) {
        try {
            Path file = Files.createTempFile("gridloom-table", "." + format);
            boolean done = false;
            try (var out = Files.newOutputStream(file);
                    var writer = TableWriter.of(format, out)) {
                work.write(writer);
                done = true;
            } finally {
                if (!done) {
                    Files.deleteIfExists(file);
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
