package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gridloom.deadline.MoveClock;
import org.gridloom.identity.People;
import org.gridloom.outbox.Outbox;
import org.gridloom.shared.Problem;
import org.gridloom.task.ActField;
import org.gridloom.task.TaskAction;

/**
 * A centre grants or refuses a request for more time. What is granted is added to the budget, of the step alone or of the
 * whole case too, and the ledger says why.
 */
@ApplicationScoped
class DecideExtension implements CaseAct {
    private static final String GRANT = "grant";
    private static final String GRANT_WHOLE = "grant-whole";
    private static final String REFUSE = "refuse";

    private final CaseDesk desk;
    private final CaseExtensions extensions;
    private final MoveClock moveClock;
    private final People people;
    private final Outbox outbox;

    DecideExtension(CaseDesk desk, CaseExtensions extensions, MoveClock moveClock, People people, Outbox outbox) {
        this.desk = desk;
        this.extensions = extensions;
        this.moveClock = moveClock;
        this.people = people;
        this.outbox = outbox;
    }

    @Override
    public TaskAction action() {
        return TaskAction.GRANT;
    }

    @Override
    public boolean applies(CaseActOn on) {
        return on.runs() && !extensions.asked(on.card().id()).isEmpty();
    }

    @Override
    public List<ActField> asks(CaseActOn on) {
        var locale = Locale.forLanguageTag(on.language());
        var options = extensions.asked(on.card().id()).stream()
                .map(asked -> new ActField.Option(
                        asked.id,
                        asked.subjectName + " +" + asked.limit().inWords(locale) + " · "
                                + people.find(asked.askedBy)
                                        .map(card -> card.name() + "：")
                                        .orElse("")
                                + asked.reason))
                .toList();
        return List.of(
                new ActField("extension", ActField.Kind.CHOICE, true, options),
                new ActField(
                        "verdict",
                        ActField.Kind.CHOICE,
                        true,
                        List.of(
                                new ActField.Option(GRANT, "act.choice.grant"),
                                new ActField.Option(GRANT_WHOLE, "act.choice.grant-whole"),
                                new ActField.Option(REFUSE, "act.choice.refuse"))),
                ActField.note());
    }

    @Override
    @Transactional
    public void handle(CaseActRequest request) {
        var acting = desk.forRunning(request, action());
        var extension = extension(request, acting);
        if (extension.askedBy.equals(acting.caller().personId())) {
            throw new Problem(CaseProblem.CASE_EXTENSION_OWN);
        }
        boolean granted = granted(request.text("verdict"));
        String text = CaseDesk.shortened(request.text("reason"));
        extension.decide(granted, acting, text);
        if (granted) {
            moveClock.extend(extension.subjectId, extension.limit(), extension.reason);
        }
        String whole = acting.casefile().id;
        boolean both = request.text("verdict").equals(GRANT_WHOLE) && !extension.subjectId.equals(whole);
        if (both) {
            moveClock.extend(whole, extension.limit(), extension.reason);
        }
        acting.casefile().asked--;
        String words = (granted ? "同意：" : "不同意：")
                + extension.subjectName
                + " +"
                + extension.limit().inWords(Locale.CHINESE)
                + (both ? "，整件顺延" : "")
                + (text.isEmpty() ? "" : "，" + text);
        desk.note(acting, action(), CaseDesk.shortened(words));
        outbox.publish(new ExtensionDecided(
                acting.casefile().id,
                acting.now(),
                extension.id,
                extension.subjectId,
                extension.limitText,
                extension.askedBy,
                granted));
    }

    private CaseExtension extension(CaseActRequest request, CaseDesk.Acting acting) {
        String wanted = request.text("extension");
        return extensions.asked(acting.casefile().id).stream()
                .filter(asked -> wanted.isEmpty() || asked.id.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Problem(CaseProblem.CASE_EXTENSION_NOT_PENDING));
    }

    private static boolean granted(String verdict) {
        if (!Set.of(GRANT, GRANT_WHOLE, REFUSE).contains(verdict)) {
            throw new Problem(CaseProblem.CASE_REASON_UNKNOWN, Map.of("reason", verdict));
        }
        return !verdict.equals(REFUSE);
    }
}
