package org.gridloom.change.upgrade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.artifact.FileEdit;
import org.gridloom.change.approval.SubmitChange;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.change.draft.EditDraft;
import org.gridloom.change.draft.JudgeDraft;
import org.gridloom.change.draft.KeepChange;
import org.gridloom.change.upgrade.CampaignSql.Made;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Permissions;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/** Begins campaigns, keeps what people decide, and hands the results on to where they are approved and published. */
@ApplicationScoped
class RunCampaign {
    private final CampaignSql sql;
    private final PlanCampaign planCampaign;
    private final ChangeSets changes;
    private final KeepChange keepChange;
    private final EditDraft editDraft;
    private final JudgeDraft judgeDraft;
    private final SubmitChange submitChange;
    private final ConfigFiles files;
    private final CurrentCaller currentCaller;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    RunCampaign(
            CampaignSql sql,
            PlanCampaign planCampaign,
            ChangeSets changes,
            KeepChange keepChange,
            EditDraft editDraft,
            JudgeDraft judgeDraft,
            SubmitChange submitChange,
            ConfigFiles files,
            CurrentCaller currentCaller,
            CurrentTenant currentTenant,
            Clock clock) {
        this.sql = sql;
        this.planCampaign = planCampaign;
        this.changes = changes;
        this.keepChange = keepChange;
        this.editDraft = editDraft;
        this.judgeDraft = judgeDraft;
        this.submitChange = submitChange;
        this.files = files;
        this.currentCaller = currentCaller;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** A campaign for what a change set of the caller's holds. */
    @Transactional
    Campaign begin(String change, String title, String reason) {
        var caller = currentCaller.require(Permissions.CONFIG_EDIT);
        var holds = changes.require(change);
        var campaign = new Campaign(
                Ids.next(),
                holds.node(),
                change,
                title.isBlank() ? holds.title() : title,
                reason,
                caller.personId(),
                now(),
                Optional.empty());
        sql.insert(campaign);
        return campaign;
    }

    /** One the caller has to do with: at its node or above, or as a unit below. Refuses as if it were not there. */
    Campaign require(String id) {
        var caller = currentCaller.require(Permissions.CONFIG_READ);
        return sql.find(currentTenant.city(), id, false)
                .filter(c -> concerns(c, caller))
                .orElseThrow(() -> new Problem(CampaignProblem.CAMPAIGN_NOT_FOUND, Map.of("campaign", id)));
    }

    private static boolean concerns(Campaign campaign, Caller caller) {
        return caller.covers(campaign.node())
                || caller.nodes().stream().anyMatch(n -> campaign.node().covers(n));
    }

    List<Campaign> all() {
        var caller = currentCaller.require(Permissions.CONFIG_READ);
        return sql.all(currentTenant.city()).stream()
                .filter(c -> concerns(c, caller))
                .toList();
    }

    PlanCampaign.Plan plan(Campaign campaign) {
        return planCampaign.handle(
                changes.edits(campaign.change()), sql.decisions(currentTenant.city(), campaign.id()));
    }

    /** Keeps decisions about conflicts of one unit; refuses what is no conflict there. */
    @Transactional
    void choose(String id, TenantPath node, List<Made> made) {
        var campaign = require(id);
        var caller = currentCaller.require(Permissions.CONFIG_EDIT);
        if (!caller.covers(node)) {
            throw new Problem(CampaignProblem.CAMPAIGN_NOT_FOUND, Map.of("campaign", id));
        }
        refuseApplied(campaign);
        var touched = plan(campaign).touched().stream()
                .filter(t -> t.layer().node().equals(node))
                .toList();
        for (Made one : made) {
            boolean known = touched.stream()
                    .filter(t -> t.layer().path().equals(one.path()))
                    .flatMap(t -> t.conflicts().stream())
                    .anyMatch(c -> c.pointer().equals(one.pointer()));
            if (!known) {
                throw new Problem(
                        CampaignProblem.CAMPAIGN_CHOICE_WRONG, Map.of("path", one.path(), "pointer", one.pointer()));
            }
            sql.choose(currentTenant.city(), id, node.value(), one, caller.personId(), now());
        }
    }

    /**
     * Hands the results on: of a unit with an approver of its own into a change set of its own, handed in at once where it is
     * sound by itself; of every other into the change set of the campaign, which is decided as a whole. Answers the change sets.
     * Refuses while a unit wants a hand or is refused.
     */
    @Transactional
    List<String> apply(String id) {
        require(id);
        var campaign = sql.find(currentTenant.city(), id, true).orElseThrow();
        refuseApplied(campaign);
        var decisions = sql.decisions(currentTenant.city(), id);
        var plan = planCampaign.handle(changes.edits(campaign.change()), decisions);
        long open = plan.touched().stream().filter(t -> isOpen(t, decisions)).count();
        int refused = PlanCampaign.byNode(plan).size();
        if (open > 0 || refused > 0) {
            throw new Problem(CampaignProblem.CAMPAIGN_NOT_READY, Map.of("open", open, "refused", refused));
        }
        var own = new LinkedHashMap<TenantPath, List<FileEdit>>();
        var common = new ArrayList<FileEdit>();
        for (var touched : plan.touched()) {
            var node = touched.layer().node();
            var approver = files.approver(node).filter(a -> !a.covers(campaign.node()));
            if (approver.isPresent()) {
                own.computeIfAbsent(node, n -> new ArrayList<>())
                        .addAll(touched.result().edits());
            } else {
                common.addAll(touched.result().edits());
            }
        }
        if (!common.isEmpty()) {
            editDraft.takeOver(campaign.change(), common);
        }
        var changed = new ArrayList<String>();
        changed.add(campaign.change());
        own.forEach((node, edits) -> {
            if (!edits.isEmpty()) {
                var change = keepChange.begin(node.value(), campaign.title(), campaign.reason());
                var filled = editDraft.takeOver(change.id(), edits);
                sql.unit(currentTenant.city(), id, node.value(), change.id());
                if (judgeDraft.errors(filled).isEmpty()) {
                    submitChange.handle(change.id(), filled.version(), false);
                }
                changed.add(change.id());
            }
        });
        sql.applied(currentTenant.city(), id, now());
        return List.copyOf(changed);
    }

    /** Whether somebody must still decide. */
    static boolean isOpen(PlanCampaign.Touched touched, Map<String, Map<String, ThreeWay.Decision>> decisions) {
        var made = decisions.getOrDefault(touched.layer().path(), Map.of());
        return touched.conflicts().stream().anyMatch(c -> !made.containsKey(c.pointer()));
    }

    private static void refuseApplied(Campaign campaign) {
        if (campaign.appliedAt().isPresent()) {
            throw new Problem(CampaignProblem.CAMPAIGN_APPLIED);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
