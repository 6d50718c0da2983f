package org.gridloom.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.gridloom.identity.Caller;
import org.gridloom.process.OpenedStep;
import org.gridloom.task.panel.Seat;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/**
 * One duty of one desk. {@code desk} is where it lies: the unit ({@code u:id}) while nobody holds it, the person
 * ({@code p:id}) once claimed, so that an inbox is one look-up in one index. {@code posts} says who of the unit may take it,
 * written {@code ,a,b,} so that one post is found by its commas.
 */
@Entity
@DynamicUpdate
@Table(name = "work_item")
@NullUnmarked
class WorkItem {
    @Id
    String id;

    @TenantId
    String city;

    String node;

    /** The engine's id of the task when the step has several seats; null when the item is the step's only one. */
    @Column(name = "task_id")
    String taskId;

    @Column(name = "case_id")
    String caseId;

    @Column(name = "leg_id")
    String legId;

    @Column(name = "instance_id")
    String instanceId;

    String bundle;

    @Column(name = "case_number")
    String caseNumber;

    @Column(name = "case_type")
    String caseType;

    String urgency;
    String step;

    @Column(name = "step_name")
    String stepName;

    String form;
    String actions;

    @Column(name = "unit_id")
    String unitId;

    String posts;

    /** Persons who may not take it although their post would let them, written as {@code posts} is; null for nobody. */
    String excluded;

    String desk;

    @Column(name = "holder_id")
    String holderId;

    /** Who lent it to the holder; the answer goes back there. */
    @Column(name = "owner_id")
    String ownerId;

    @Enumerated(EnumType.STRING)
    TaskState state;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "warn_at")
    @OptimisticLock(excluded = true)
    Instant warnAt;

    /** A copy; empty while the clock stands. Who fills in the form need not begin anew because it moved. */
    @Column(name = "due_at")
    @OptimisticLock(excluded = true)
    Instant dueAt;

    /** Whether the seat has a limit of its own beside that of the step, known by the item's id. */
    @Column(name = "own_clock")
    boolean ownClock;

    /** The case stands still: nobody acts on it until it goes on. */
    @OptimisticLock(excluded = true)
    boolean suspended;

    /** The case is handled with another one: it is nobody's to do until that is undone. */
    @Column(name = "set_aside")
    @OptimisticLock(excluded = true)
    boolean setAside;

    /** How often its holders were reminded. */
    @OptimisticLock(excluded = true)
    int urged;

    /** When the first person took it; what lies before is waiting, what comes after is work. */
    @Column(name = "claimed_at")
    Instant claimedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "ended_by")
    String endedBy;

    /** Whether it lies in a pool while nobody holds it; a seat of one person does not. */
    boolean pooled = true;

    /** Asks its initiator for the start form of the case, not for that of the step. */
    @Column(name = "start_form")
    boolean startForm;

    String result;
    String answers;

    /** What was typed and not sent yet, as JSON by the names of the controls. */
    String draft;

    @Version
    int version;

    protected WorkItem() {}

    WorkItem(OpenedStep opened, String unitId, List<String> posts, Instant at) {
        var step = opened.step();
        this.id = opened.taskId();
        this.node = opened.node().value();
        this.caseId = opened.caseId();
        this.legId = opened.legId();
        this.instanceId = opened.instanceId();
        this.bundle = opened.bundle();
        this.caseNumber = AssignStep.text(opened, "caseNumber");
        this.caseType = AssignStep.text(opened, "category");
        this.urgency = AssignStep.text(opened, "urgency");
        this.step = step.id();
        this.stepName = step.name();
        this.form = step.form().orElse(null);
        this.actions = String.join(",", step.actions());
        this.unitId = unitId;
        this.posts = "," + String.join(",", posts) + ",";
        this.desk = deskOfUnit(unitId);
        this.state = TaskState.OPEN;
        this.openedAt = at;
    }

    /** The item of another seat of the same step. */
    static WorkItem beside(WorkItem other, Seat seat, Instant at) {
        var item = new WorkItem();
        item.id = seat.id();
        item.taskId = other.taskId;
        item.node = other.node;
        item.caseId = other.caseId;
        item.legId = other.legId;
        item.instanceId = other.instanceId;
        item.bundle = other.bundle;
        item.caseNumber = other.caseNumber;
        item.caseType = other.caseType;
        item.urgency = other.urgency;
        item.step = other.step;
        item.stepName = other.stepName;
        item.form = other.form;
        item.actions = other.actions;
        item.unitId = other.unitId;
        item.excluded = other.excluded;
        item.posts = seat.pooled() ? "," + String.join(",", seat.posts()) + "," : other.posts;
        item.pooled = seat.pooled();
        item.desk = deskOfUnit(other.unitId);
        item.warnAt = other.warnAt;
        item.dueAt = other.dueAt;
        item.state = TaskState.OPEN;
        item.openedAt = at;
        if (!seat.holder().isEmpty()) {
            item.give(seat.holder(), at);
        }
        return item;
    }

    /** The id by which the engine and the clock know the step. */
    String engineTask() {
        return taskId == null ? id : taskId;
    }

    boolean over() {
        return state == TaskState.DONE || state == TaskState.WITHDRAWN;
    }

    static String deskOf(String personId) {
        return "p:" + personId;
    }

    static String deskOfUnit(String unitId) {
        return "u:" + unitId;
    }

    boolean open(String post) {
        return posts.contains("," + post + ",");
    }

    List<String> postList() {
        return List.of(posts.substring(1, posts.length() - 1).split(",", -1));
    }

    void give(String personId) {
        holderId = personId;
        desk = deskOf(personId);
    }

    /** The same, remembering when it was first taken. */
    void give(String personId, Instant at) {
        give(personId);
        claimedAt = claimedAt == null ? at : claimedAt;
    }

    void putBack() {
        holderId = null;
        desk = deskOfUnit(unitId);
    }

    void end(TaskState how, Instant at, String personId) {
        state = how;
        endedAt = at;
        endedBy = personId;
    }

    /** Whether the step lists the action for a post of the caller. */
    boolean offers(TaskAction action, Caller caller) {
        return StepOffers.to(this, action, caller);
    }
}
