package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.gridloom.identity.Permissions;
import org.gridloom.record.search.RecordIndexSql;

/** Everything a question finds, masked, a part at a time: what an export writes. */
@ApplicationScoped
public class ListRecords {
    /** More than these nobody takes at once. */
    public static final int MOST = 50_000;

    private static final int PART = 500;

    private final RecordScope scope;
    private final FindRecords findRecords;
    private final RecordIndexSql sql;
    private final ShowRecords show;
    private final Records records;

    ListRecords(RecordScope scope, FindRecords findRecords, RecordIndexSql sql, ShowRecords show, Records records) {
        this.scope = scope;
        this.findRecords = findRecords;
        this.sql = sql;
        this.show = show;
        this.records = records;
    }

    /** Hands out the cards of at most {@link #MOST} records; needs the permission to export. Answers how many. */
    @Transactional
    public int handle(FindRecords.Query query, Locale locale, Consumer<List<RecordCard>> part) {
        var offered = scope.type(query.type());
        offered.caller().require(Permissions.RECORD_EXPORT);
        var search = findRecords.search(query, offered);
        var ids = sql.page(search, 0, MOST);
        for (int from = 0; from < ids.size(); from += PART) {
            part.accept(show.cards(
                    ids.subList(from, Math.min(ids.size(), from + PART)),
                    offered.type(),
                    offered.config(),
                    offered.caller(),
                    locale));
            records.getEntityManager().clear();
        }
        return ids.size();
    }
}
