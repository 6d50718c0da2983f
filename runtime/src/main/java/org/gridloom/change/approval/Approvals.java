package org.gridloom.change.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.artifact.Proposals;
import org.gridloom.casefile.OpenOwnCase;
import org.gridloom.change.approval.ApprovalSql.ChangeCase;
import org.gridloom.change.draft.ChangeSet;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.change.draft.ChangeState;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.HeldPost;
import org.gridloom.process.ProcessEngine;
import org.gridloom.task.SendNotice;
import org.gridloom.task.TaskHistory;
import org.gridloom.task.TaskState;
import org.gridloom.tenant.TenantPath;

/**
 * The case in which a change set is decided. What the case says is the truth: the change set follows it, in the transaction of
 * whoever decides here, and through the outbox when it is decided elsewhere.
 */
@ApplicationScoped
public class Approvals {
    /** Purposes as case types name them. */
    static final String CHANGE = "change";

    static final String REVIEW = "change-review";

    /** @param late whether a limit of it was missed, done or not */
    public record Review(String number, boolean open, boolean late) {}

    private final ApprovalSql sql;
    private final ChangeSets changes;
    private final OpenOwnCase cases;
    private final TaskHistory history;
    private final Proposals proposals;
    private final ProcessEngine engine;
    private final ConfigFiles files;
    private final KeepConditions keepConditions;
    private final SendNotice sendNotice;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    Approvals(
            ApprovalSql sql,
            ChangeSets changes,
            OpenOwnCase cases,
            TaskHistory history,
            Proposals proposals,
            ProcessEngine engine,
            ConfigFiles files,
            KeepConditions keepConditions,
            SendNotice sendNotice,
            CurrentCaller currentCaller,
            Clock clock) {
        this.sql = sql;
        this.changes = changes;
        this.cases = cases;
        this.history = history;
        this.proposals = proposals;
        this.engine = engine;
        this.files = files;
        this.keepConditions = keepConditions;
        this.sendNotice = sendNotice;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** Opens the case at the node that approves, under its configuration; the process says who decides. */
    void open(ChangeSet change, boolean urgent) {
        var authors = new TreeSet<>(changes.authors(change));
        authors.add(currentCaller.require().personId());
        var variables = new HashMap<String, Object>(
                Touched.by(proposals.of(changes.edits(change.id())).changes()));
        variables.put("initiators", List.copyOf(authors));
        variables.put("chosenUnit", unit(change));
        begin(change, CHANGE, urgent ? "urgent" : "normal", authors, variables);
    }

    /** A case that looks at an emergency afterwards; see {@link #reviewOffered}. */
    public void review(ChangeSet change) {
        var authors = new TreeSet<>(changes.authors(change));
        authors.add(currentCaller.require().personId());
        begin(change, REVIEW, "urgent", authors, Map.of("initiators", List.copyOf(authors)));
    }

    /** Whether somebody would review an emergency. */
    public boolean reviewOffered(ChangeSet change) {
        return cases.category(approver(change), REVIEW).isPresent();
    }

    private void begin(
            ChangeSet change, String purpose, String urgency, Set<String> authors, Map<String, Object> variables) {
        String caseId = cases.handle(new OpenOwnCase.Command(
                approver(change),
                purpose,
                currentCaller.require().personId(),
                urgency,
                Map.of(
                        "title", change.title(),
                        "reason", change.reason(),
                        "node", change.node().value()),
                variables));
        sql.open(change.node().city(), new ChangeCase(change.id(), caseId, purpose, authors), clock.instant());
    }

    /** Whether changes are decided in cases at all. */
    boolean offered(ChangeSet change) {
        return cases.category(approver(change), CHANGE).isPresent();
    }

    /** The lowest level at or above the change that approves; the city where none does. */
    private TenantPath approver(ChangeSet change) {
        return files.approver(change.node())
                .orElseGet(() -> TenantPath.of(change.node().city()));
    }

    /** Where it comes back to: the submitter's own unit. */
    private String unit(ChangeSet change) {
        return currentCaller.require().posts().stream()
                .filter(held -> held.unitKind().isCentre() && held.tenant().covers(change.node()))
                .map(HeldPost::unitId)
                .findFirst()
                .orElseGet(() -> currentCaller.require().posts().get(0).unitId());
    }

    Optional<ChangeCase> of(ChangeSet change, String purpose) {
        return sql.of(change.node().city(), change.id(), purpose);
    }

    /** How the review of an emergency stands; empty when there is none. */
    public Optional<Review> reviewed(ChangeSet change) {
        return of(change, REVIEW)
                .flatMap(found -> cases.stand(found.caseId()))
                .map(stand ->
                        new Review(stand.number(), stand.outcome().isEmpty(), stand.late() || missed(stand.caseId())));
    }

    private boolean missed(String caseId) {
        return history.steps(caseId).stream()
                .anyMatch(step -> step.dueAt()
                        .filter(due -> due.isBefore(step.endedAt().orElse(clock.instant())))
                        .isPresent());
    }

    /** The steps that were done in the case, in order. */
    List<TaskHistory.Step> course(ChangeSet change) {
        var done = new ArrayList<>(of(change, CHANGE).stream()
                .flatMap(found -> history.steps(found.caseId()).stream())
                .filter(step -> step.state() == TaskState.DONE)
                .toList());
        done.sort(Comparator.comparing(step -> step.endedAt().orElseThrow()));
        return done;
    }

    /** Whether the rules ask for two persons, as the running case says. */
    boolean twoPersons(ChangeSet change) {
        return of(change, CHANGE)
                .flatMap(found -> cases.stand(found.caseId()))
                .flatMap(stand -> engine.find(stand.instanceId()))
                .map(instance -> instance.variables().get("persons"))
                .filter(persons -> persons instanceof Number number && number.intValue() > 1)
                .isPresent();
    }

    /** Who decided what in the case, by the steps that have a verdict. */
    public List<Map<String, String>> verdicts(ChangeSet change) {
        return course(change).stream()
                .filter(step -> step.result().isPresent())
                .map(step -> Map.of(
                        "person", step.personId().orElse(""),
                        "step", step.stepName(),
                        "verdict", step.result().get(),
                        "at", step.endedAt().orElseThrow().toString()))
                .toList();
    }

    /** Tells everybody who wrote, decided or published of something that happened to it without them, in a notice of its case. */
    public void tell(ChangeSet change, String publisher, String text) {
        of(change, CHANGE).ifPresent(found -> {
            var people = new TreeSet<>(changes.authors(change));
            people.add(publisher);
            course(change).stream()
                    .filter(step -> step.result().isPresent())
                    .forEach(step -> step.personId().ifPresent(people::add));
            sendNotice.handle(found.caseId(), publisher, people, text);
        });
    }

    /** Ends the case early; the change set is the caller's to turn. */
    public void cancel(ChangeSet change) {
        of(change, CHANGE).ifPresent(found -> cases.cancel(found.caseId(), "withdrawn"));
    }

    /** Makes the change set what its case says; may be called any number of times. Locks the change set. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(String changeId) {
        var found = changes.find(changeId).filter(c -> undecided(c.state()));
        if (found.isEmpty()) {
            return;
        }
        var change = changes.lock(changeId, ChangeState.values());
        var decided = of(change, CHANGE);
        if (decided.isEmpty() || !undecided(change.state())) {
            return;
        }
        var state = cases.stand(decided.get().caseId())
                .flatMap(OpenOwnCase.Stand::outcome)
                .map(Approvals::ended)
                .orElseGet(() -> running(change));
        keepConditions.keep(change, course(change));
        if (state != change.state()) {
            changes.turn(change, state);
        }
    }

    private static boolean undecided(ChangeState state) {
        return state == ChangeState.SUBMITTED || state == ChangeState.RETURNED;
    }

    private static ChangeState ended(String outcome) {
        return switch (outcome) {
            case "handled" -> ChangeState.APPROVED;
            case "refused" -> ChangeState.REJECTED;
            default -> ChangeState.WITHDRAWN;
        };
    }

    private ChangeState running(ChangeSet change) {
        var course = course(change);
        boolean back = !course.isEmpty()
                && course.get(course.size() - 1)
                        .result()
                        .filter("return"::equals)
                        .isPresent();
        return back ? ChangeState.RETURNED : ChangeState.SUBMITTED;
    }
}
