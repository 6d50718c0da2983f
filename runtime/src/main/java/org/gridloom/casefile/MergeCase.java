package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.gridloom.outbox.Outbox;
import org.gridloom.shared.Problem;
import org.gridloom.task.ActField;
import org.gridloom.task.TaskAction;

/**
 * A case is handled with a similar one (并案): its clocks and steps stand still, its legs are shown under the one that goes
 * on, whose end is its end. One master and no chains; the reporter is told once. Undone by taking it out again.
 */
@ApplicationScoped
class MergeCase implements CaseAct {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final CaseDesk desk;
    private final Casefiles casefiles;
    private final FindSimilar findSimilar;
    private final MergedCases mergedCases;
    private final Outbox outbox;
    private final Clock clock;

    MergeCase(
            CaseDesk desk,
            Casefiles casefiles,
            FindSimilar findSimilar,
            MergedCases mergedCases,
            Outbox outbox,
            Clock clock) {
        this.desk = desk;
        this.casefiles = casefiles;
        this.findSimilar = findSimilar;
        this.mergedCases = mergedCases;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public TaskAction action() {
        return TaskAction.MERGE;
    }

    @Override
    public boolean applies(CaseActOn on) {
        return on.runs() && on.card().merged() == 0;
    }

    @Override
    public List<ActField> asks(CaseActOn on) {
        var options = findSimilar.of(casefiles.require(on.card().id())).stream()
                .map(similar -> new ActField.Option(
                        similar.id(),
                        similar.number() + " · " + similar.placeName() + " · "
                                + TIME.format(similar.reportedAt().atZone(clock.getZone()))
                                + similar.metres()
                                        .map(metres -> " · " + metres + " m")
                                        .orElse("")))
                .toList();
        return List.of(new ActField("into", ActField.Kind.CHOICE, true, options), ActField.reason());
    }

    @Override
    @Transactional
    public void handle(CaseActRequest request) {
        var acting = desk.forRunning(request, action());
        Casefile casefile = acting.casefile();
        String reason = desk.reason(request, acting.offer());
        if (casefile.mergedCount > 0) {
            throw new Problem(CaseProblem.CASE_MERGE_HAS_OTHERS, Map.of("number", casefile.number));
        }
        String into = request.text("into");
        if (findSimilar.of(casefile).stream().noneMatch(similar -> similar.id().equals(into))) {
            throw new Problem(CaseProblem.CASE_NOT_SIMILAR);
        }
        Casefile master = casefiles.require(into);
        mergedCases.merge(casefile, master, reason);
        desk.note(acting, action(), CaseDesk.shortened("→ " + master.number + "：" + reason));
        desk.note(
                new CaseDesk.Acting(master, acting.offer(), acting.caller(), acting.as(), acting.now()),
                action(),
                CaseDesk.shortened("← " + casefile.number + "：" + reason));
        outbox.publish(new CaseMerged(casefile.id, acting.now(), master.id, casefile.reporterId));
    }
}
