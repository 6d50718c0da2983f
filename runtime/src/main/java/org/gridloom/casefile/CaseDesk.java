package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.HeldPost;
import org.gridloom.shared.Problem;
import org.gridloom.task.TaskAction;
import org.gridloom.tenant.TenantPath;

/** The one place that decides whether the caller may act on a case as it stands. */
@ApplicationScoped
class CaseDesk {
    private final CaseScope scope;
    private final CaseParties parties;
    private final CurrentCaller currentCaller;
    private final EffectiveConfigs configs;
    private final CaseNotes notes;
    private final Clock clock;

    CaseDesk(
            CaseScope scope,
            CaseParties parties,
            CurrentCaller currentCaller,
            EffectiveConfigs configs,
            CaseNotes notes,
            Clock clock) {
        this.scope = scope;
        this.parties = parties;
        this.currentCaller = currentCaller;
        this.configs = configs;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Somebody who may act.
     *
     * @param as the post by which
     * @param now of the act, in the precision that is stored
     */
    record Acting(Casefile casefile, CaseOffer offer, Caller caller, HeldPost as, Instant now) {}

    /** The case when it is open, unchanged since it was read, and its category offers the act to a post of the caller. */
    Acting forAct(CaseActRequest request, TaskAction action) {
        Casefile casefile = scope.require(request.caseId(), scope.sight());
        Caller caller = currentCaller.require();
        CaseOffer offer = offer(casefile, action)
                .orElseThrow(() -> new Problem(CaseProblem.CASE_ACTION_NOT_OFFERED, Map.of("action", action.word())));
        HeldPost as = rightful(casefile, offer, caller)
                .orElseThrow(() -> new Problem(CaseProblem.CASE_ACTION_NOT_PERMITTED, Map.of("action", action.word())));
        if (casefile.state != CaseState.OPEN) {
            throw new Problem(CaseProblem.CASE_ALREADY_ENDED, Map.of("number", casefile.number));
        }
        if (casefile.version != request.version()) {
            throw new Problem(
                    CaseProblem.CASE_CHANGED_MEANWHILE,
                    Map.of("number", casefile.number, "sent", request.version(), "now", casefile.version));
        }
        return new Acting(casefile, offer, caller, as, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** As {@link #forAct}, for acts that need a case that runs. */
    Acting forRunning(CaseActRequest request, TaskAction action) {
        var acting = forAct(request, action);
        if (acting.casefile().mergedInto != null) {
            throw new Problem(CaseProblem.CASE_IS_MERGED, Map.of("number", acting.casefile().number));
        }
        if (acting.casefile().suspendedAt != null) {
            throw new Problem(CaseProblem.CASE_IS_SUSPENDED, Map.of("number", acting.casefile().number));
        }
        return acting;
    }

    Optional<CaseOffer> offer(Casefile casefile, TaskAction action) {
        return configs.pinned(casefile.bundle)
                .find(CaseType.class, casefile.caseType)
                .flatMap(type -> type.offer(action));
    }

    /** A post of the offer, held at a centre at or above the case's home or at a unit that takes part. */
    Optional<HeldPost> rightful(Casefile casefile, CaseOffer offer, Caller caller) {
        var node = TenantPath.of(casefile.node);
        return caller.posts().stream()
                .filter(held -> offer.posts().contains(held.post()))
                .filter(held -> held.unitKind().isCentre() && held.tenant().covers(node)
                        || parties.takesPart(casefile.id, held.unitId()))
                .findFirst();
    }

    /** Why, in words; refuses what the configuration does not list and what is not said. */
    String reason(CaseActRequest request, CaseOffer offer) {
        String typed = request.text("reason");
        if (offer.reasons().isEmpty()) {
            if (typed.isEmpty()) {
                throw new Problem(CaseProblem.CASE_REASON_MISSING);
            }
            return shortened(typed);
        }
        String id = request.text("because");
        String title = offer.reason(id)
                .orElseThrow(() -> new Problem(
                        id.isEmpty() ? CaseProblem.CASE_REASON_MISSING : CaseProblem.CASE_REASON_UNKNOWN,
                        Map.of("reason", id)))
                .title("zh");
        return shortened(typed.isEmpty() ? title : title + "：" + typed);
    }

    /** Writes the act into the time line. */
    void note(Acting acting, TaskAction action, String text) {
        notes.persist(new CaseNote(acting, action, text));
    }

    static String shortened(String text) {
        return text.length() <= 2000 ? text : text.substring(0, 2000);
    }
}
