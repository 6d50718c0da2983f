package org.gridloom.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridloom.artifact.AppliedListener;
import org.gridloom.artifact.Catalogue;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.deadline.calendar.Calendars;
import org.gridloom.deadline.count.LedgerEntry;
import org.gridloom.outbox.Outbox;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/**
 * A statutory year was published or amended: every open limit counted over it is reckoned anew (AH-3), in the transaction of
 * the import, and says whether it moved. Nothing else of the configuration it began with changes.
 */
@ApplicationScoped
public class FollowYears implements AppliedListener {
    private final DeadlineRows rows;
    private final Calendars calendars;
    private final OwnCalendar ownCalendar;
    private final EffectiveConfigs configs;
    private final TellDue tellDue;
    private final CurrentTenant currentTenant;
    private final Outbox outbox;
    private final Clock clock;

    FollowYears(
            DeadlineRows rows,
            Calendars calendars,
            OwnCalendar ownCalendar,
            EffectiveConfigs configs,
            TellDue tellDue,
            CurrentTenant currentTenant,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.calendars = calendars;
        this.ownCalendar = ownCalendar;
        this.configs = configs;
        this.tellDue = tellDue;
        this.currentTenant = currentTenant;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void applied(String city, Catalogue all) {
        var bundles = new HashMap<String, Optional<String>>();
        handle(city, node -> bundles.computeIfAbsent(node, this::bundle));
    }

    /** Where the bundle that knows more years comes from. */
    interface Newest {
        Optional<String> bundle(String node);
    }

    /** As {@link #applied}, with the newest bundle of each node given; needs a transaction. */
    void handle(String city, Newest newest) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int looked = 0;
        int moved = 0;
        int provisional = 0;
        for (var group : rows.openGroups()) {
            var bundle = newest.bundle(group.node());
            if (bundle.isEmpty() || same(group, bundle.get())) {
                continue;
            }
            var open = rows.openOf(group);
            var entries = rows.entriesOf(open);
            for (Deadline deadline : open) {
                looked++;
                moved += rederive(deadline, bundle.get(), entries, now) ? 1 : 0;
                provisional += deadline.provisional ? 1 : 0;
            }
        }
        if (looked > 0) {
            outbox.publish(new DeadlinesRederived(city, now, looked, moved, provisional));
        }
    }

    /** Whether the later bundle says of every day of every year what the limits count by already. */
    private boolean same(DeadlineRows.Group group, String bundle) {
        var now = calendars.of(group.bundle(), group.calendar(), group.yearsBundle(), "");
        var then = calendars.of(group.bundle(), group.calendar(), bundle, "");
        // A notice that was known is not taken from work in flight because a file left the configuration.
        return !then.years().containsAll(now.years())
                || now.years().equals(then.years()) && now.marks().equals(then.marks());
    }

    private boolean rederive(Deadline deadline, String bundle, Map<String, List<LedgerEntry>> entries, Instant now) {
        Instant before = deadline.dueAt;
        deadline.yearsBundle = bundle;
        deadline.derive(deadline.ledger(entries.getOrDefault(deadline.id, List.of())), ownCalendar.of(deadline));
        if (Objects.equals(before, deadline.dueAt)) {
            return false;
        }
        tellDue.of(deadline);
        currentTenant.within(TenantPath.of(deadline.node), () -> {
            outbox.publish(new DeadlineMoved(
                    deadline.subjectId,
                    now,
                    deadline.id,
                    deadline.subjectKind,
                    deadline.caseId,
                    deadline.ruleId,
                    Optional.ofNullable(before),
                    Optional.ofNullable(deadline.dueAt),
                    deadline.provisional));
            return true;
        });
        return true;
    }

    private Optional<String> bundle(String node) {
        try {
            return Optional.of(configs.at(TenantPath.of(node)).bundle());
        } catch (Problem gone) {
            // The node left the configuration; its open work keeps the dates it has.
            return Optional.empty();
        }
    }
}
