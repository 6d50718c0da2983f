package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.record.search.IndexLines;
import org.gridloom.record.search.RecordIndexSql;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantNode;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantTree;
import org.jboss.logging.Logger;

/** Writes and indexes records anew by the type as it is now; a few hundred in one transaction. */
@ApplicationScoped
class RenewBatch {
    private static final Logger LOG = Logger.getLogger(RenewBatch.class);
    private static final int RECORDS = 250;

    private final EffectiveConfigs configs;
    private final RecordText text;
    private final IndexLines indexLines;
    private final RecordIndexSql sql;
    private final CurrentTenant currentTenant;
    private final TenantTree tree;

    RenewBatch(
            EffectiveConfigs configs,
            RecordText text,
            IndexLines indexLines,
            RecordIndexSql sql,
            CurrentTenant currentTenant,
            TenantTree tree) {
        this.tree = tree;
        this.configs = configs;
        this.text = text;
        this.indexLines = indexLines;
        this.sql = sql;
        this.currentTenant = currentTenant;
    }

    /** Read in a transaction of its own: outside of one, a session stays with the city it was opened for first. */
    @Transactional
    public List<TenantNode> nodes(TenantPath city) {
        return tree.subtree(city);
    }

    /** The mark of each type at a node; the same as long as nothing has to be written anew. */
    @Transactional
    public Map<String, String> marks(TenantPath node) {
        var config = configs.at(node);
        var marks = new HashMap<String, String>();
        for (String name : new TreeSet<>(config.names("record-type"))) {
            config.find(RecordType.class, name).ifPresent(type -> marks.put(name, indexLines.mark(type)));
        }
        return marks;
    }

    /** Answers whether there may be more. */
    @Transactional
    public boolean handle(TenantPath node, String name, String mark) {
        String city = currentTenant.city();
        var type = configs.at(node).require(RecordType.class, name);
        var outdated = sql.outdated(city, node.value(), name, mark, RECORDS);
        for (RecordIndexSql.Stored stored : outdated) {
            renew(city, node, type, stored, mark);
        }
        return outdated.size() == RECORDS;
    }

    private void renew(String city, TenantPath node, RecordType type, RecordIndexSql.Stored stored, String mark) {
        try {
            var document = text.read(city, stored.id(), stored.document());
            if (sql.renew(city, stored, text.stored(city, stored.id(), type, document), mark)) {
                sql.replace(
                        city,
                        new RecordIndexSql.Entry(
                                stored.id(), type.name(), node.value(), indexLines.of(city, type, document)));
            }
        } catch (Problem sealed) {
            // Left as it is, and not tried again with these keys: the others shall not wait for it.
            LOG.warnf(
                    "record not renewed record=%s code=%s",
                    stored.id(), sealed.code().name());
            sql.renew(city, stored, stored.document(), mark);
        }
    }
}
