package org.gridloom.change.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridloom.artifact.EntryLabels;
import org.gridloom.artifact.FindingShown;
import org.gridloom.change.draft.ChangeViews.Who;
import org.gridloom.change.proof.ShowProofs;
import org.gridloom.change.upgrade.CampaignViews.Listing;
import org.gridloom.change.upgrade.CampaignViews.Row;
import org.gridloom.change.upgrade.CampaignViews.Shown;
import org.gridloom.change.upgrade.CampaignViews.Sides;
import org.gridloom.change.upgrade.CampaignViews.Unit;
import org.gridloom.change.upgrade.ThreeWay.Decision;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.People;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Messages;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantNode;
import org.gridloom.tenant.TenantTree;

/** All units of a campaign in one view: merged, needs a hand, refused, unchanged. */
@ApplicationScoped
class ShowCampaign {
    private final RunCampaign runCampaign;
    private final CampaignSql sql;
    private final TenantTree tree;
    private final EntryLabels entryLabels;
    private final ShowProofs showProofs;
    private final People people;
    private final CurrentCaller currentCaller;
    private final CurrentTenant currentTenant;
    private final Messages messages;

    ShowCampaign(
            RunCampaign runCampaign,
            CampaignSql sql,
            TenantTree tree,
            EntryLabels entryLabels,
            ShowProofs showProofs,
            People people,
            CurrentCaller currentCaller,
            CurrentTenant currentTenant,
            Messages messages) {
        this.runCampaign = runCampaign;
        this.sql = sql;
        this.tree = tree;
        this.entryLabels = entryLabels;
        this.showProofs = showProofs;
        this.people = people;
        this.currentCaller = currentCaller;
        this.currentTenant = currentTenant;
        this.messages = messages;
    }

    @Transactional
    Listing all() {
        var found = runCampaign.all();
        var names = people.names(found.stream().map(Campaign::author).distinct().toList());
        return new Listing(found.stream()
                .map(c -> new Row(
                        c.id(), c.title(), c.reason(), state(c), c.createdAt(), Who.of(c.author(), names), c.change()))
                .toList());
    }

    private static String state(Campaign campaign) {
        return campaign.appliedAt().isPresent() ? "applied" : "open";
    }

    @Transactional
    Shown one(String id, Locale locale) {
        var campaign = runCampaign.require(id);
        var plan = runCampaign.plan(campaign);
        var decisions = sql.decisions(currentTenant.city(), id);
        var given = sql.units(currentTenant.city(), id);
        var faults = PlanCampaign.byNode(plan);
        var caller = currentCaller.require();
        var units = new ArrayList<Unit>();
        for (TenantNode node : tree.subtree(campaign.node())) {
            var touched = plan.touched().stream()
                    .filter(t -> t.layer().node().equals(node.path()))
                    .toList();
            if (caller.covers(node.path())
                    && (!touched.isEmpty() || !node.path().equals(campaign.node()))) {
                var findings = faults.getOrDefault(node.path(), List.<Finding>of());
                units.add(new Unit(
                        node.path().value(),
                        node.name(),
                        state(touched, findings, decisions),
                        conflicts(touched, decisions, locale),
                        touched.stream().mapToInt(t -> t.result().carried()).sum(),
                        findings.stream()
                                .map(f -> FindingShown.of(f, messages, locale))
                                .toList(),
                        Optional.ofNullable(given.get(node.path().value()))));
            }
        }
        var names = people.names(List.of(campaign.author()));
        return new Shown(
                id,
                campaign.title(),
                campaign.reason(),
                state(campaign),
                campaign.createdAt(),
                Who.of(campaign.author(), names),
                campaign.change(),
                campaign.node().value(),
                List.copyOf(units),
                campaign.appliedAt().isEmpty() || !caller.covers(campaign.node())
                        ? List.of()
                        : showProofs.handle(campaign.change(), locale));
    }

    private static String state(
            List<PlanCampaign.Touched> touched, List<Finding> findings, Map<String, Map<String, Decision>> decisions) {
        if (touched.isEmpty()) {
            return "unchanged";
        }
        boolean open = touched.stream().anyMatch(t -> RunCampaign.isOpen(t, decisions));
        return open ? "needs-hand" : findings.isEmpty() ? "merged" : "refused";
    }

    private List<Sides> conflicts(
            List<PlanCampaign.Touched> touched, Map<String, Map<String, Decision>> decisions, Locale locale) {
        var all = new ArrayList<Sides>();
        for (var one : touched) {
            var layer = one.layer();
            var made = decisions.getOrDefault(layer.path(), Map.of());
            String language = locale.getLanguage().equals("en") ? "en" : "zh";
            String title = one.now().title(layer.kind(), layer.name()).getOrDefault(language, layer.name());
            for (var conflict : one.conflicts()) {
                String at = conflict.pointer().replace("#order", "");
                Function<JsonNode, String> say =
                        value -> entryLabels.value(one.now(), layer.kind(), layer.name(), at, value, locale);
                all.add(new Sides(
                        layer.path(),
                        layer.kind(),
                        layer.name(),
                        title,
                        conflict.pointer(),
                        entryLabels.place(one.now(), layer.kind(), layer.name(), at, locale),
                        say.apply(conflict.base()),
                        say.apply(conflict.mine()),
                        say.apply(conflict.theirs()),
                        side(conflict.base()),
                        side(conflict.mine()),
                        side(conflict.theirs()),
                        Optional.ofNullable(made.get(conflict.pointer())).map(d -> word(d.choice()))));
            }
        }
        return all;
    }

    private static String word(ThreeWay.Choice choice) {
        return choice == ThreeWay.Choice.BY_HAND ? "hand" : choice.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<JsonNode> side(JsonNode value) {
        return value.isMissingNode() ? Optional.empty() : Optional.of(value);
    }
}
