package org.gridloom.deadline;

import org.gridloom.tenant.TenantPath;

/**
 * A limit to be started now.
 *
 * @param subjectKind {@code task}, {@code case} or {@code leg}
 * @param subjectId what the limit is about; at most one open deadline for each rule of a subject
 * @param ruleId id of the limit in the rules, e.g. {@code handle}
 * @param warnPercent share of the limit after which the holder is warned, 0 for never
 * @param bundle the configuration the work is pinned to; its calendar counts
 * @param unitId the unit that holds the clock
 * @param personId the person that holds the clock, empty for a pool
 */
public record StartDeadline(
        String subjectKind,
        String subjectId,
        String caseId,
        TenantPath node,
        String ruleId,
        Limit limit,
        int warnPercent,
        OnReturn onReturn,
        String bundle,
        String calendar,
        String unitId,
        String personId) {
    public StartDeadline {
        if (warnPercent < 0 || warnPercent > 99) {
            throw new IllegalArgumentException("warn is a share below 100: " + warnPercent);
        }
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
                rule.warnPercent(),
                rule.returned(),
                bundle,
                rules.calendar(),
                subject.unitId(),
                subject.personId());
    }

    /** What the limit is about and who holds the clock. */
    public record Subject(String kind, String id, String caseId, TenantPath node, String unitId, String personId) {}
}
