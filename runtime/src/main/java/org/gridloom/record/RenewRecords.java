package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.gridloom.artifact.ArtifactProblem;
import org.gridloom.outbox.RecurringWork;
import org.gridloom.shared.Problem;
import org.gridloom.shared.Stage;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantNode;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantTree;
import org.jboss.logging.Logger;

/**
 * A new index finds the records there were before it, and a new key protects them: in the background, after the configuration
 * or the keys have changed. Versions of the past stay as they were written.
 */
@ApplicationScoped
class RenewRecords implements RecurringWork {
    private static final Logger LOG = Logger.getLogger(RenewRecords.class);

    private final TenantTree tree;
    private final CurrentTenant currentTenant;
    private final RenewBatch batch;
    /** What was done, by node; lost with the server, and then found out again at little cost. */
    private final Map<String, Map<String, String>> done = new HashMap<>();

    RenewRecords(TenantTree tree, CurrentTenant currentTenant, RenewBatch batch) {
        this.tree = tree;
        this.currentTenant = currentTenant;
        this.batch = batch;
    }

    @Override
    public String name() {
        return "record-renewal";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        for (String city : tree.cities()) {
            if (Stage.concerns(city)) {
                currentTenant.within(TenantPath.of(city), () -> {
                    batch.nodes(TenantPath.of(city)).forEach(this::node);
                    return city;
                });
            }
        }
    }

    /** As after a start of the server. */
    void forget() {
        done.clear();
    }

    private void node(TenantNode node) {
        try {
            var marks = batch.marks(node.path());
            if (marks.equals(done.get(node.path().value()))) {
                return;
            }
            marks.forEach((type, mark) -> {
                boolean more = true;
                while (more) {
                    more = batch.handle(node.path(), type, mark);
                }
            });
            done.put(node.path().value(), marks);
        } catch (Problem refused) {
            if (refused.code() != ArtifactProblem.NO_CONFIGURATION) {
                LOG.warnf(
                        "records not renewed node=%s code=%s",
                        node.path().value(), refused.code().name());
            }
        }
    }
}
