package org.gridloom.change.migration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.casefile.CaseNames;
import org.gridloom.change.migration.ChoicesText.Landed;
import org.gridloom.identity.People;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Page;
import org.gridloom.shared.Problem;

/** Orders and their instances as people read them. */
@ApplicationScoped
class MigrationViews {
    private final MigrationItemSql items;
    private final ChoicesText texts;
    private final CaseNames caseNames;
    private final EffectiveConfigs configs;
    private final People people;
    private final Messages messages;

    MigrationViews(
            MigrationItemSql items,
            ChoicesText texts,
            CaseNames caseNames,
            EffectiveConfigs configs,
            People people,
            Messages messages) {
        this.items = items;
        this.texts = texts;
        this.caseNames = caseNames;
        this.configs = configs;
        this.people = people;
        this.messages = messages;
    }

    record Said(String severity, String code, String element, String message) {}

    /** A finding and how many instances it concerns. */
    record ReasonShown(Said said, long instances) {}

    /**
     * One order.
     *
     * @param title of the process, by language
     * @param possible instances that can move, as the dry run saw it
     * @param reasons what the dry run found, most frequent first
     */
    record Shown(
            String id,
            String node,
            String process,
            Map<String, String> title,
            MigrationState state,
            String startedAt,
            Optional<String> endedAt,
            String person,
            Map<MigrationOutcome, Long> progress,
            long possible,
            long impossible,
            List<ReasonShown> reasons) {}

    /**
     * One instance of an order.
     *
     * @param number of the case
     * @param title of its category, by language
     * @param possible as the dry run saw it
     */
    record ItemShown(
            String instanceId,
            String caseId,
            String number,
            Map<String, String> title,
            String node,
            String fromBundle,
            String toBundle,
            MigrationOutcome outcome,
            boolean possible,
            List<Landed> landings,
            List<Said> findings) {}

    Shown of(Migration order, Locale locale) {
        String city = order.node().city();
        var could = new MigrationItemSql.Wish(Optional.empty(), Optional.of(true));
        var couldNot = new MigrationItemSql.Wish(Optional.empty(), Optional.of(false));
        return new Shown(
                order.id(),
                order.node().value(),
                order.process(),
                title(order),
                order.state(),
                order.startedAt().toString(),
                order.endedAt().map(Object::toString),
                people.names(List.of(order.personId())).getOrDefault(order.personId(), ""),
                order.progress(),
                items.count(city, order.id(), could),
                items.count(city, order.id(), couldNot),
                texts.reasons(order.reasons()).stream()
                        .sorted((a, b) -> Long.compare(b.instances(), a.instances()))
                        .map(r -> new ReasonShown(said(r.said().finding(), locale), r.instances()))
                        .toList());
    }

    private Map<String, String> title(Migration order) {
        try {
            return configs.at(order.node()).title("process", order.process());
        } catch (Problem gone) {
            return Map.of("zh", order.process(), "en", order.process());
        }
    }

    Page<ItemShown> items(Migration order, MigrationItemSql.Wish wish, int offset, int limit, Locale locale) {
        String city = order.node().city();
        var rows = items.items(city, order.id(), wish, offset, limit);
        var names =
                caseNames.of(rows.stream().map(MigrationItem::caseId).distinct().toList());
        return new Page<>(
                rows.stream()
                        .map(item -> shown(item, names.getOrDefault(item.caseId(), CaseNames.CaseName.NOBODYS), locale))
                        .toList(),
                items.count(city, order.id(), wish),
                offset);
    }

    private ItemShown shown(MigrationItem item, CaseNames.CaseName name, Locale locale) {
        return new ItemShown(
                item.instanceId(),
                item.caseId(),
                name.number(),
                name.title(),
                item.node(),
                item.fromBundle(),
                item.toBundle(),
                item.outcome(),
                item.possible(),
                texts.landings(item.landings()),
                texts.findings(item.findings()).stream()
                        .map(finding -> said(finding, locale))
                        .toList());
    }

    private Said said(Finding f, Locale locale) {
        return new Said(f.severity().name(), f.code(), f.pointer(), messages.finding(f, locale));
    }
}
