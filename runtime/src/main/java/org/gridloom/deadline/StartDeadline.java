package org.gridloom.deadline;

import java.util.List;
import org.gridloom.deadline.count.Limit;
import org.gridloom.deadline.count.OnReturn;
import org.gridloom.deadline.ladder.Ladder;
import org.gridloom.tenant.TenantPath;

/**
 * A limit to be started now.
 *
 * @param subjectKind {@code task}, {@code case} or {@code leg}
 * @param subjectId what the limit is about; at most one open deadline for each rule of a subject
 * @param ruleId id of the limit in the rules, e.g. {@code handle}
 * @param ladder what is told and raised, and when
 * @param bundle the configuration the work is pinned to; its calendar counts
 * @param unitId the unit that holds the clock
 * @param personId the person that holds the clock, empty for a pool
 * @param posts whose duty shifts the urgent clock runs in; empty for anybody's
 */
public record StartDeadline(
        String subjectKind,
        String subjectId,
        String caseId,
        TenantPath node,
        String ruleId,
        Limit limit,
        Ladder ladder,
        OnReturn onReturn,
        String bundle,
        String calendar,
        String unitId,
        String personId,
        List<String> posts) {
    public StartDeadline {
        posts = List.copyOf(posts);
    }

    /** Starts a rule of an artifact, with the limit that was decided. */
    public static StartDeadline of(
            DeadlineRules rules, DeadlineRules.Rule rule, Limit limit, Subject subject, String bundle) {
        return new StartDeadline(
                subject.kind(),
                subject.id(),
                subject.caseId(),
                subject.node(),
                rule.id(),
                limit,
                rule.ladder(),
                rule.returned(),
                bundle,
                rules.calendar(),
                subject.unitId(),
                subject.personId(),
                subject.posts());
    }

    /**
     * What the limit is about and who holds the clock.
     *
     * @param posts for which the work waits; empty for a whole case or leg
     */
    public record Subject(
            String kind,
            String id,
            String caseId,
            TenantPath node,
            String unitId,
            String personId,
            List<String> posts) {
        public Subject {
            posts = List.copyOf(posts);
        }

        /** A subject that waits for no post. */
        public Subject(String kind, String id, String caseId, TenantPath node, String unitId, String personId) {
            this(kind, id, caseId, node, unitId, personId, List.of());
        }
    }
}
